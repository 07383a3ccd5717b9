package io.winnow.learning.represent;

import java.util.random.RandomGenerator;

/** Orthonormal bases by Gram–Schmidt, applied twice so that rounding does not matter. */
final class Orthonormal {

    private static final double LOST = 1e-9;

    private Orthonormal() {}

    /**
     * Makes p rows of length d orthonormal in place; a row that depends on those before it is
     * replaced by a random one.
     */
    static void rows(double[] rows, int p, int d, RandomGenerator random) {
        for (int i = 0; i < p; i++) {
            double before = norm(rows, i, d);
            project(rows, i, d);
            project(rows, i, d);
            while (!(norm(rows, i, d) > LOST * before)) {
                gaussian(rows, i, d, random);
                before = norm(rows, i, d);
                project(rows, i, d);
                project(rows, i, d);
            }
            scale(rows, i, d, 1 / norm(rows, i, d));
        }
    }

    static void gaussian(double[] rows, int row, int d, RandomGenerator random) {
        for (int j = 0; j < d; j++) {
            rows[row * d + j] = random.nextGaussian();
        }
    }

    private static void project(double[] rows, int row, int d) {
        for (int i = 0; i < row; i++) {
            double along = dot(rows, i, rows, row, d);
            for (int j = 0; j < d; j++) {
                rows[row * d + j] -= along * rows[i * d + j];
            }
        }
    }

    private static void scale(double[] rows, int row, int d, double factor) {
        for (int j = 0; j < d; j++) {
            rows[row * d + j] *= factor;
        }
    }

    private static double norm(double[] rows, int row, int d) {
        return Math.sqrt(dot(rows, row, rows, row, d));
    }

    /** The product of row {@code i} of {@code a} and row {@code j} of {@code b}. */
    static double dot(double[] a, int i, double[] b, int j, int d) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            sum += a[i * d + k] * b[j * d + k];
        }
        return sum;
    }
}
