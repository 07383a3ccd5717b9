package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;

/**
 * The layers that networks and heads are made of, by the names of their tensors in {@link Weights}.
 */
record Layers(Parameters parameters) {

    private static final float MOMENTUM = 0.9f;

    /** Added to the variance in every norm. */
    static final float EPSILON = 1e-5f;

    /**
     * A convolution without bias that keeps height and width when {@code stride} is 1.
     *
     * @param x n × I × H × W
     */
    NDArray convolve(NDArray x, String name, int stride) {
        NDArray kernel = parameters.kernel(name + ".weight", x.getManager());
        long padding = kernel.getShape().get(2) / 2;
        return Conv2d.conv2d(
                        x, kernel, null, new Shape(stride, stride), new Shape(padding, padding))
                .head();
    }

    /**
     * Batch normalisation over axis 1.
     *
     * @param training whether batch statistics are used, and remembered
     */
    NDArray normalize(NDArray x, String name, boolean training) {
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

    /** An affine map of the last axis. */
    NDArray linear(NDArray x, String name) {
        return Linear.linear(x, parameters.get(name + ".weight"), parameters.get(name + ".bias"))
                .head();
    }

    /** Two linear layers with normalisation and ReLU between, as {@link Weights#twoLayers} adds. */
    NDArray twoLayers(NDArray x, String name) {
        NDArray hidden = linear(x, name + ".in");
        return linear(Activation.relu(normalize(hidden, name + ".norm", true)), name + ".out");
    }
}
