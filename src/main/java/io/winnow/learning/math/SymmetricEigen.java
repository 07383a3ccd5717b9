package io.winnow.learning.math;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The eigenvalues of a small symmetric matrix, largest first, with their vectors.
 *
 * @param values of length p
 * @param vectors p × p, row-major: row i belongs to value i and has length 1
 */
public record SymmetricEigen(double[] values, double[] vectors) {

    private static final int MOST_SWEEPS = 60;
    private static final double SETTLED = 1e-15;

    /**
     * Decomposes by cyclic Jacobi rotations (Golub &amp; Van Loan 2013, §8.5).
     *
     * @param matrix p × p, row-major, symmetric; left alone
     */
    public static SymmetricEigen of(double[] matrix, int p) {
        if (matrix.length != p * p) {
            throw new IllegalArgumentException(matrix.length + " elements are not " + p + "²");
        }
        double[] a = matrix.clone();
        double[] v = new double[p * p];
        for (int i = 0; i < p; i++) {
            v[i * p + i] = 1;
        }
        double total = sumOfSquares(a, p, false);
        for (int i = 0;
                i < MOST_SWEEPS && sumOfSquares(a, p, true) > SETTLED * SETTLED * total;
                i++) {
            sweep(a, v, p);
        }
        return sorted(a, v, p);
    }

    private static double sumOfSquares(double[] a, int p, boolean offDiagonal) {
        double sum = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                sum += offDiagonal && i == j ? 0 : a[i * p + j] * a[i * p + j];
            }
        }
        return sum;
    }

    private static void sweep(double[] a, double[] v, int p) {
        for (int i = 0; i < p; i++) {
            for (int j = i + 1; j < p; j++) {
                if (a[i * p + j] != 0) {
                    rotate(a, v, p, i, j);
                }
            }
        }
    }

    /** Zeroes a(i, j) by a rotation of rows and columns i and j. */
    private static void rotate(double[] a, double[] v, int p, int i, int j) {
        double tau = (a[j * p + j] - a[i * p + i]) / (2 * a[i * p + j]);
        double t = Math.copySign(1, tau) / (Math.abs(tau) + Math.hypot(1, tau));
        double c = 1 / Math.hypot(1, t);
        double s = t * c;
        for (int k = 0; k < p; k++) {
            double left = a[k * p + i];
            double right = a[k * p + j];
            a[k * p + i] = c * left - s * right;
            a[k * p + j] = s * left + c * right;
        }
        rotateRows(a, p, i, j, c, s);
        rotateRows(v, p, i, j, c, s);
    }

    private static void rotateRows(double[] m, int p, int i, int j, double c, double s) {
        for (int k = 0; k < p; k++) {
            double upper = m[i * p + k];
            double lower = m[j * p + k];
            m[i * p + k] = c * upper - s * lower;
            m[j * p + k] = s * upper + c * lower;
        }
    }

    private static SymmetricEigen sorted(double[] a, double[] v, int p) {
        int[] order =
                IntStream.range(0, p)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> -a[i * p + i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] values = new double[p];
        double[] vectors = new double[p * p];
        for (int i = 0; i < p; i++) {
            values[i] = a[order[i] * p + order[i]];
            System.arraycopy(v, order[i] * p, vectors, i * p, p);
        }
        return new SymmetricEigen(values, vectors);
    }
}
