package io.winnow.learning.select;

import io.winnow.learning.Posterior;
import io.winnow.learning.math.VectorKernels;

/**
 * The gradients g = (p − e_ŷ) ⊗ h of the cross-entropy in the last layer's weights, were the most
 * probable class ŷ right (Ash et al. 2020, eq. 1). They would have C·d elements each; since ⟨gᵢ,
 * gⱼ⟩ = ⟨aᵢ, aⱼ⟩⟨hᵢ, hⱼ⟩ with a = p − e_ŷ, only the factors are kept.
 *
 * @param residuals a, n × C, row-major
 * @param points h
 */
record LastLayerGradients(float[] residuals, UnitRows points) {

    /**
     * The gradients of {@code rows}, whose embeddings are {@code points}.
     *
     * @throws IllegalArgumentException if a posterior is NaN
     */
    static LastLayerGradients of(UnitRows points, Posterior posterior, int[] rows) {
        int classes = posterior.classCount();
        float[] residuals = posterior.gather(rows).values();
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int c = i * classes; c < (i + 1) * classes; c++) {
                sum += residuals[c];
            }
            if (Double.isNaN(sum)) {
                throw new IllegalArgumentException("the posterior of row " + rows[i] + " is NaN");
            }
            residuals[i * classes + posterior.top(rows[i])] -= 1;
        }
        return new LastLayerGradients(residuals, points);
    }

    /** ‖gᵢ‖², at most 2. */
    double squaredLength(int i) {
        return product(i, i);
    }

    /** ‖gᵢ − gⱼ‖². */
    double squaredDistance(int i, int j) {
        return squaredLength(i) + squaredLength(j) - 2 * product(i, j);
    }

    private double product(int i, int j) {
        int classes = residuals.length / points.size();
        double a = VectorKernels.dot(residuals, i * classes, residuals, j * classes, classes);
        return a * points.cosine(i, points, j);
    }
}
