package io.winnow.learning.represent;

class GramRowsTest extends CovarianceContract {

    @Override
    Covariance covariance(float[] rows, int n, int d) {
        return new GramRows(SparseRowsTest.sparse(rows, n, d));
    }

    /** XXᵀ / n. */
    @Override
    double[] dense(float[] rows, int n, int d) {
        double[] dense = new double[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                for (int j = 0; j < d; j++) {
                    dense[a * n + b] += (double) rows[a * d + j] * rows[b * d + j] / n;
                }
            }
        }
        return dense;
    }
}
