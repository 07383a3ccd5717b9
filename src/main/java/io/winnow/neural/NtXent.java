package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * The normalised temperature-scaled cross-entropy (Chen et al. 2020, eq. 1): each view must find
 * the other view of its image among all views of the batch.
 *
 * @param temperature τ, positive
 */
record NtXent(float temperature) {

    private static final float NEVER = -1e9f;
    private static final float TINY = 1e-12f;

    NtXent {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature " + temperature);
        }
    }

    /**
     * The mean loss of a batch.
     *
     * @param projections 2n × d, not normalised; rows i and n + i are views of one image
     * @return a scalar
     */
    NDArray loss(NDArray projections) {
        NDManager step = projections.getManager();
        int views = (int) projections.getShape().get(0);
        NDArray lengths = projections.square().sum(new int[] {1}, true).add(TINY).sqrt();
        NDArray unit = projections.div(lengths);
        NDArray self = step.eye(views).mul(NEVER);
        NDArray logits = unit.matMul(unit.transpose()).div(temperature).add(self);
        return logits.logSoftmax(1).mul(partners(step, views)).sum().div(-views);
    }

    /** 1 where row and column are views of one image. */
    private static NDArray partners(NDManager step, int views) {
        float[] ones = new float[views * views];
        for (int i = 0; i < views; i++) {
            ones[i * views + (i + views / 2) % views] = 1;
        }
        return step.create(ones, new Shape(views, views));
    }
}
