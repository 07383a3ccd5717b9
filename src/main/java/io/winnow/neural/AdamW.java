package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.winnow.learning.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov & Hutter 2019, algorithm 2). Decays matrices and
 * kernels, not biases and norms.
 */
final class AdamW implements AutoCloseable {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final NDManager manager;
    private final Map<String, Moments> moments = new LinkedHashMap<>();
    private final double weightDecay;

    /**
     * What is remembered of a parameter.
     *
     * @param parameter what is learned
     * @param mean of its gradients
     * @param square mean of their squares
     */
    private record Moments(NDArray parameter, NDArray mean, NDArray square) {}

    AdamW(NDManager parent, Parameters network, double weightDecay) {
        this.manager = parent.newSubManager();
        this.weightDecay = weightDecay;
        network.arrays().forEach(this::follow);
    }

    private void follow(String name, NDArray array) {
        if (Weights.isLearned(name)) {
            array.setRequiresGradient(true);
            NDArray mean = manager.zeros(array.getShape());
            moments.put(name, new Moments(array, mean, manager.zeros(array.getShape())));
        }
    }

    /**
     * Moves every parameter against its gradient, and zeroes the gradient.
     *
     * @param step owns what is only needed during this call
     * @param number counts the steps, from 1
     */
    void step(NDManager step, long number, double learningRate) {
        double unbias1 = 1 - Math.pow(BETA1, number);
        double unbias2 = 1 - Math.pow(BETA2, number);
        for (Moments each : moments.values()) {
            NDArray gradient = each.parameter.getGradient();
            gradient.attach(step);
            each.mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
            each.square.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
            NDArray scale = copy(each.square, step).divi(unbias2).sqrt().addi(EPSILON);
            if (each.parameter.getShape().dimension() > 1) {
                each.parameter.muli(1 - learningRate * weightDecay);
            }
            each.parameter.subi(copy(each.mean, step).divi(scale).muli(learningRate / unbias1));
            gradient.subi(gradient);
        }
    }

    private static NDArray copy(NDArray array, NDManager owner) {
        NDArray copy = array.duplicate();
        copy.attach(owner);
        return copy;
    }

    /** A copy of the state, for a checkpoint. */
    Map<String, Tensor> toTensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        moments.forEach((name, each) -> {
            tensors.put("mean." + name, Parameters.toHeap(each.mean));
            tensors.put("square." + name, Parameters.toHeap(each.square));
        });
        return tensors;
    }

    /** Goes on from the state that {@link #toTensors} gave. */
    void restore(Map<String, Tensor> tensors) {
        try (Parameters state = new Parameters(manager, tensors)) {
            moments.forEach((name, each) -> {
                each.mean.muli(0).addi(state.get("mean." + name));
                each.square.muli(0).addi(state.get("square." + name));
            });
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
