package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;

/**
 * The forward pass of a small residual network (He et al. 2016, basic blocks) over {@link
 * Parameters}: stem, stages, and the two-layer projection that contrastive training looks through
 * (Chen et al. 2020, eq. for g).
 */
final class ResNet {

    private static final float MOMENTUM = 0.9f;

    /** Added to the variance in every norm. */
    static final float EPSILON = 1e-5f;

    private final Architecture architecture;
    private final Parameters parameters;
    private final Precision precision;

    ResNet(Architecture architecture, Parameters parameters, Precision precision) {
        this.architecture = architecture;
        this.parameters = parameters;
        this.precision = precision;
    }

    /**
     * The feature maps of every stage, the stem's first.
     *
     * @param pixels n × H × W × C, normalised
     * @param training whether batch statistics are used, and remembered
     * @return n × channels × height × width each, owned by the manager of {@code pixels}
     */
    List<NDArray> stages(NDArray pixels, boolean training) {
        NDManager step = pixels.getManager();
        NDArray images = pixels.transpose(0, 3, 1, 2);
        List<NDArray> maps = new ArrayList<>();
        NDArray x = Activation.relu(convolve(step, images, "stem.conv", "stem.norm", 1, training));
        maps.add(x);
        for (int stage = 0; stage < architecture.stages(); stage++) {
            x = block(step, x, stage, training);
            maps.add(x);
        }
        return maps;
    }

    /** Where the contrastive loss compares, in training: n × 64, not normalised, float32. */
    NDArray project(NDArray pixels) {
        NDArray pooled;
        try (Autocast scope = Autocast.to(precision)) {
            pooled = Pool.globalAvgPool2d(stages(pixels, true).getLast());
        }
        NDArray x = pooled.mul(pixels.getManager().ones(new Shape(1)));
        x = linear(x, "projection.in");
        x = Activation.relu(normalize(x, "projection.norm", true));
        return linear(x, "projection.out");
    }

    private NDArray block(NDManager step, NDArray x, int stage, boolean training) {
        String name = Weights.block(stage);
        int stride = architecture.strides().get(stage);
        NDArray y = convolve(step, x, name + ".conv1", name + ".norm1", stride, training);
        y = convolve(step, Activation.relu(y), name + ".conv2", name + ".norm2", 1, training);
        boolean same = !Weights.hasShortcut(architecture, stage);
        NDArray shortcut =
                same ? x : convolve(step, x, name + ".skip", name + ".skipnorm", stride, training);
        return Activation.relu(y.add(shortcut));
    }

    private NDArray convolve(
            NDManager step, NDArray x, String conv, String norm, int stride, boolean training) {
        NDArray kernel = parameters.kernel(conv + ".weight", step);
        long padding = kernel.getShape().get(2) / 2;
        NDArray y =
                Conv2d.conv2d(
                                x,
                                kernel,
                                null,
                                new Shape(stride, stride),
                                new Shape(padding, padding))
                        .head();
        return normalize(y, norm, training);
    }

    private NDArray normalize(NDArray x, String name, boolean training) {
        return BatchNorm.batchNorm(
                        x,
                        parameters.get(name + ".running_mean"),
                        parameters.get(name + ".running_var"),
                        parameters.get(name + ".weight"),
                        parameters.get(name + ".bias"),
                        1,
                        MOMENTUM,
                        EPSILON,
                        training)
                .head();
    }

    private NDArray linear(NDArray x, String name) {
        return Linear.linear(x, parameters.get(name + ".weight"), parameters.get(name + ".bias"))
                .head();
    }
}
