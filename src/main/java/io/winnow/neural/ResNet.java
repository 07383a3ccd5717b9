package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;

/**
 * The forward pass of a small residual network (He et al. 2016, basic blocks) over {@link
 * Parameters}: a stem and stages.
 */
final class ResNet {

    private final Architecture architecture;
    private final Layers layers;
    private final Precision precision;

    ResNet(Architecture architecture, Parameters parameters, Precision precision) {
        this.architecture = architecture;
        this.layers = new Layers(parameters);
        this.precision = precision;
    }

    /** The same network with other tensors. */
    ResNet over(Parameters others) {
        return new ResNet(architecture, others, precision);
    }

    Architecture architecture() {
        return architecture;
    }

    /** Its tensors as layers, for a head that is kept beside it. */
    Layers layers() {
        return layers;
    }

    /**
     * The feature maps of every stage, the stem's first.
     *
     * @param pixels n × H × W × C, normalised
     * @param training whether batch statistics are used, and remembered
     * @return n × channels × height × width each, owned by the manager of {@code pixels}
     */
    List<NDArray> stages(NDArray pixels, boolean training) {
        NDArray images = pixels.transpose(0, 3, 1, 2);
        List<NDArray> maps = new ArrayList<>();
        NDArray x = Activation.relu(convolve(images, "stem.conv", "stem.norm", 1, training));
        maps.add(x);
        for (int stage = 0; stage < architecture.stages(); stage++) {
            x = block(x, stage, training);
            maps.add(x);
        }
        return maps;
    }

    /** In training, the last stage averaged over all places: n × channels, float32. */
    NDArray pooled(NDArray pixels) {
        NDArray pooled;
        try (Autocast scope = Autocast.to(precision)) {
            pooled = Pool.globalAvgPool2d(stages(pixels, true).getLast());
        }
        return single(pooled);
    }

    /** In training, the last stage: n × channels × height × width, float32. */
    NDArray lastMap(NDArray pixels) {
        NDArray map;
        try (Autocast scope = Autocast.to(precision)) {
            map = stages(pixels, true).getLast();
        }
        return single(map);
    }

    /**
     * As {@link #stages} in inference, in float32: gradients flow, but the running statistics of
     * the norms are used and stay.
     */
    List<NDArray> frozen(NDArray pixels) {
        List<NDArray> maps;
        try (Autocast scope = Autocast.to(precision)) {
            maps = stages(pixels, false);
        }
        return maps.stream().map(ResNet::single).toList();
    }

    /** DJL cannot convert from bfloat16, but a product with float32 is float32. */
    private static NDArray single(NDArray narrow) {
        return narrow.mul(narrow.getManager().ones(new Shape(1)));
    }

    private NDArray block(NDArray x, int stage, boolean training) {
        String name = Weights.block(stage);
        int stride = architecture.strides().get(stage);
        NDArray y = convolve(x, name + ".conv1", name + ".norm1", stride, training);
        y = convolve(Activation.relu(y), name + ".conv2", name + ".norm2", 1, training);
        boolean same = !Weights.hasShortcut(architecture, stage);
        NDArray shortcut =
                same ? x : convolve(x, name + ".skip", name + ".skipnorm", stride, training);
        return Activation.relu(y.add(shortcut));
    }

    private NDArray convolve(NDArray x, String conv, String norm, int stride, boolean training) {
        return layers.normalize(layers.convolve(x, conv, stride), norm, training);
    }
}
