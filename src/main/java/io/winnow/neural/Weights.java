package io.winnow.neural;

import io.winnow.learning.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The tensors that a {@link ResNet} of some architecture has, and their initial values. */
final class Weights {

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final RandomGenerator random;

    private Weights(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Fresh weights: normal with variance 2 / fan-in (He et al. 2015, eq. 10), norms 1, biases 0.
     */
    static Map<String, Tensor> trunk(Architecture architecture, long seed) {
        return withTrunk(architecture, seed).tensors;
    }

    /** Fresh weights of a network and of the head that an objective looks through. */
    static Map<String, Tensor> initial(Architecture architecture, Objective objective, long seed) {
        Weights weights = withTrunk(architecture, seed);
        objective.addHead(weights, architecture);
        return weights.tensors;
    }

    private static Weights withTrunk(Architecture architecture, long seed) {
        Weights weights = new Weights(new SplittableRandom(seed));
        weights.convolution(
                "stem.conv", "stem.norm", architecture.input().channels(), architecture.stem(), 3);
        for (int stage = 0; stage < architecture.stages(); stage++) {
            weights.addBlock(architecture, stage);
        }
        return weights;
    }

    static String block(int stage) {
        return "block" + (stage + 1);
    }

    /** Whether the shortcut of a stage is a convolution rather than the identity. */
    static boolean hasShortcut(Architecture architecture, int stage) {
        return architecture.strides().get(stage) != 1
                || architecture.inputOf(stage) != architecture.widths().get(stage);
    }

    /** Whether a tensor is learned by gradient; the others are running statistics. */
    static boolean isLearned(String name) {
        return name.endsWith(".weight") || name.endsWith(".bias");
    }

    private void addBlock(Architecture architecture, int stage) {
        String name = block(stage);
        int in = architecture.inputOf(stage);
        int out = architecture.widths().get(stage);
        convolution(name + ".conv1", name + ".norm1", in, out, 3);
        convolution(name + ".conv2", name + ".norm2", out, out, 3);
        if (hasShortcut(architecture, stage)) {
            convolution(name + ".skip", name + ".skipnorm", in, out, 1);
        }
    }

    /** A convolution without bias, {@code side} × {@code side}, and the norm after it. */
    void convolution(String conv, String norm, int in, int out, int side) {
        float[] kernel = normal(out * in * side * side, in * side * side);
        tensors.put(conv + ".weight", new Tensor(kernel, out, in, side, side));
        norm(norm, out);
    }

    /** Two linear layers with normalisation between, for {@link Layers#twoLayers}. */
    void twoLayers(String name, int in, int hidden, int out) {
        linear(name + ".in", in, hidden);
        norm(name + ".norm", hidden);
        linear(name + ".out", hidden, out);
    }

    /** An affine map. */
    void linear(String name, int in, int out) {
        tensors.put(name + ".weight", new Tensor(normal(out * in, in), out, in));
        tensors.put(name + ".bias", new Tensor(new float[out], out));
    }

    private void norm(String name, int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        tensors.put(name + ".weight", new Tensor(ones, width));
        tensors.put(name + ".bias", new Tensor(new float[width], width));
        tensors.put(name + ".running_mean", new Tensor(new float[width], width));
        tensors.put(name + ".running_var", new Tensor(ones.clone(), width));
    }

    private float[] normal(int size, int fanIn) {
        float[] values = new float[size];
        double deviation = Math.sqrt(2.0 / fanIn);
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return values;
    }
}
