package io.winnow.learning.represent;

import io.winnow.learning.Embeddings;

class CentredRowsTest extends CovarianceContract {

    @Override
    Covariance covariance(float[] rows, int n, int d) {
        return new CentredRows(Embeddings.of(rows, n, d));
    }

    /** Σ (x − μ)(x − μ)ᵀ / (n − 1). */
    @Override
    double[] dense(float[] rows, int n, int d) {
        double[] mean = new double[d];
        for (int i = 0; i < rows.length; i++) {
            mean[i % d] += rows[i] / (double) n;
        }
        double[] dense = new double[d * d];
        for (int row = 0; row < n; row++) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    dense[i * d + j] +=
                            (rows[row * d + i] - mean[i])
                                    * (rows[row * d + j] - mean[j])
                                    / Math.max(1, n - 1);
                }
            }
        }
        return dense;
    }
}
