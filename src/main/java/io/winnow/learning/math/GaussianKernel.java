package io.winnow.learning.math;

import static io.winnow.learning.math.VectorKernels.LANES;
import static io.winnow.learning.math.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * k(x, y) = exp(−‖x − y‖² / σ²) on vectors of length 1, where ‖x − y‖² = 2 − 2·cos(x, y).
 *
 * @param width σ, positive
 */
public record GaussianKernel(double width) {

    public GaussianKernel {
        if (!(width > 0)) {
            throw new IllegalArgumentException("kernel width " + width);
        }
    }

    /**
     * Σᵢ weightᵢ · max(0, k(cosᵢ) − coveredᵢ): what a new point adds to a coverage.
     *
     * @param cosines the new point's cosine with each of some points, starting at {@code at}
     * @param covered how well each of them is covered already, in [0, 1]
     * @param weights how much each of them counts; 0 on padding
     */
    public double gain(float[] cosines, int at, float[] covered, float[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i += LANES) {
            FloatVector more = kernel(cosines, at + i).sub(load(covered, i)).max(0);
            sum += LaneSum.of(more.mul(load(weights, i)));
        }
        return sum;
    }

    /** coveredᵢ ← max(coveredᵢ, k(cosᵢ)). */
    public void cover(float[] cosines, int at, float[] covered) {
        for (int i = 0; i < covered.length; i += LANES) {
            kernel(cosines, at + i).max(load(covered, i)).intoArray(covered, i);
        }
    }

    private FloatVector kernel(float[] cosines, int at) {
        float scale = (float) (2 / (width * width));
        return SoftmaxKernel.exp(load(cosines, at).sub(1).mul(scale).min(0));
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }
}
