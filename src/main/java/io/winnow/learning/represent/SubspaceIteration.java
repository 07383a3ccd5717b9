package io.winnow.learning.represent;

import io.winnow.learning.Progress;
import io.winnow.learning.math.SymmetricEigen;
import java.util.SplittableRandom;

/**
 * The leading eigenvectors of a covariance matrix that is never built: randomised subspace
 * iteration with a Rayleigh–Ritz step (Halko, Martinsson &amp; Tropp 2011, algorithm 4.4).
 */
final class SubspaceIteration {

    private static final int OVERSAMPLING = 16;
    private static final int MOST_PASSES = 40;

    private final Covariance rows;
    private final double settled;
    private final int wanted;
    private final int p;
    private final int d;
    private final SplittableRandom random;
    private double[] basis;
    private double[] values = {};

    /**
     * Looks for the {@code wanted ≤ d} leading eigenvectors.
     *
     * @param settled the iteration ends when a pass adds less than this share of the variance
     */
    SubspaceIteration(Covariance rows, int wanted, double settled, long seed) {
        this.rows = rows;
        this.settled = settled;
        this.wanted = wanted;
        this.d = rows.dimension();
        this.p = Math.min(d, wanted + OVERSAMPLING);
        this.random = new SplittableRandom(seed);
        this.basis = new double[p * d];
        for (int i = 0; i < p; i++) {
            Orthonormal.gaussian(basis, i, d, random);
        }
        Orthonormal.rows(basis, p, d, random);
    }

    /** Iterates until the variance within the subspace stands still. */
    void run(Progress progress) {
        double before = -1;
        for (int i = 0; i < MOST_PASSES; i++) {
            progress.report(i, MOST_PASSES, "finding principal components");
            double[] image = rows.timesCovariance(basis, p);
            SymmetricEigen ritz = SymmetricEigen.of(projected(image), p);
            values = ritz.values();
            double captured = captured();
            // A whole basis is exact at once.
            if (p == d || captured - before <= settled * captured) {
                basis = rotated(ritz, basis);
                break;
            }
            before = captured;
            basis = rotated(ritz, i + 1 < MOST_PASSES ? image : basis);
            Orthonormal.rows(basis, p, d, random);
        }
        progress.report(MOST_PASSES, MOST_PASSES, "finding principal components");
    }

    private double captured() {
        double sum = 0;
        for (int i = 0; i < wanted; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** The covariance within the subspace, p × p, made symmetric. */
    private double[] projected(double[] image) {
        double[] small = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double product = Orthonormal.dot(image, i, basis, j, d) / 2;
                small[i * p + j] += product;
                small[j * p + i] += product;
            }
        }
        return small;
    }

    private double[] rotated(SymmetricEigen ritz, double[] from) {
        double[] rotated = new double[p * d];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double share = ritz.vectors()[i * p + j];
                for (int k = 0; k < d; k++) {
                    rotated[i * d + k] += share * from[j * d + k];
                }
            }
        }
        return rotated;
    }

    /** The eigenvalues found, largest first. */
    float[] variances() {
        float[] variances = new float[wanted];
        for (int i = 0; i < wanted; i++) {
            variances[i] = (float) Math.max(0, values[i]);
        }
        return variances;
    }

    /** Their vectors, {@code wanted} × d, the largest element of each positive. */
    float[] components() {
        float[] components = new float[wanted * d];
        for (int i = 0; i < wanted; i++) {
            double largest = 0;
            for (int j = 0; j < d; j++) {
                double value = basis[i * d + j];
                largest = Math.abs(value) > Math.abs(largest) ? value : largest;
            }
            for (int j = 0; j < d; j++) {
                components[i * d + j] = (float) (Math.signum(largest) * basis[i * d + j]);
            }
        }
        return components;
    }
}
