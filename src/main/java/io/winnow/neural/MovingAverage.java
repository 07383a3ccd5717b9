package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.winnow.learning.Tensor;
import java.util.Map;

/**
 * A copy of a network that follows it slowly: θ′ ← m θ′ + (1 − m) θ for what is learned, while
 * running statistics are its own. Gets no gradient.
 */
final class MovingAverage implements AutoCloseable {

    private static final double START = 0.99;

    private final Parameters parameters;

    /**
     * @param tensors where it begins, copied
     */
    MovingAverage(NDManager parent, Map<String, Tensor> tensors) {
        parameters = new Parameters(parent, tensors);
    }

    /** Its tensors. */
    Parameters parameters() {
        return parameters;
    }

    /**
     * m at a share of the training, from 0.99 along a cosine to 1 (Grill et al. 2020, §3.2, where
     * it begins with 0.996 because training is longer).
     *
     * @param done in [0, 1]
     */
    static double momentum(double done) {
        return 1 - (1 - START) * (Math.cos(Math.PI * done) + 1) / 2;
    }

    /**
     * Moves towards {@code leader}.
     *
     * @param step owns what is only needed during this call
     */
    void follow(NDManager step, Parameters leader, double momentum) {
        parameters
                .arrays()
                .forEach((name, mine) -> {
                    if (Weights.isLearned(name)) {
                        NDArray part = leader.get(name).mul(1 - momentum);
                        part.attach(step);
                        mine.muli(momentum).addi(part);
                    }
                });
    }

    @Override
    public void close() {
        parameters.close();
    }
}
