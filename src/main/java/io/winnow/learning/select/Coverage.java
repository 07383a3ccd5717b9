package io.winnow.learning.select;

import io.winnow.learning.Progress;
import io.winnow.learning.math.GaussianKernel;
import io.winnow.learning.math.PackedMatrix;
import java.util.Arrays;

/**
 * How well a growing set of chosen points covers weighted reference points: the objective of
 * MaxHerding (Bae et al. 2024, eq. 5), C(S) = Σₓ w(x) · max over s ∈ S of k(x, s).
 */
final class Coverage {

    /** Points whose cosines are computed together. */
    private static final int BLOCK = 64;

    private final PackedMatrix reference;
    private final GaussianKernel kernel;
    private final float[] weights;
    private final float[] covered;
    private final int dimension;
    private final int width;
    private final Progress progress;
    private float[] products = {};

    /**
     * Nothing is covered.
     *
     * @param reference the points to cover
     * @param weights how much each counts, not negative
     * @param progress hears of every block of points that is compared
     */
    Coverage(UnitRows reference, double[] weights, GaussianKernel kernel, Progress progress) {
        this.progress = progress;
        this.dimension = reference.dimension();
        this.reference =
                PackedMatrix.transposed(reference.values(), reference.size(), dimension, 1);
        this.width = this.reference.width();
        this.kernel = kernel;
        this.covered = new float[width];
        this.weights = new float[width];
        for (int i = 0; i < reference.size(); i++) {
            this.weights[i] = (float) weights[i];
        }
    }

    /** Σ w(x) · (1 − covered(x)): the most that further points could add. */
    double open() {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += weights[i] * (1.0 - covered[i]);
        }
        return sum;
    }

    /** Adds {@code points} to the chosen set. */
    void cover(UnitRows points) {
        for (int from = 0; from < points.size(); from += BLOCK) {
            int rows = Math.min(BLOCK, points.size() - from);
            multiply(points, from, rows);
            for (int i = 0; i < rows; i++) {
                kernel.cover(products, i * width, covered);
            }
        }
    }

    /** What each of {@code points} alone would add. */
    double[] gains(UnitRows points) {
        double[] gains = new double[points.size()];
        for (int from = 0; from < points.size(); from += BLOCK) {
            int rows = Math.min(BLOCK, points.size() - from);
            multiply(points, from, rows);
            for (int i = 0; i < rows; i++) {
                gains[from + i] = kernel.gain(products, i * width, covered, weights);
            }
        }
        return gains;
    }

    private void multiply(UnitRows points, int from, int rows) {
        progress.report(0, 1, "measuring what is covered");
        int padded = PackedMatrix.paddedRows(rows);
        int at = from * dimension;
        float[] block = Arrays.copyOfRange(points.values(), at, at + padded * dimension);
        if (products.length < padded * width) {
            products = new float[padded * width];
        }
        reference.multiply(block, 0, dimension, padded, products);
    }
}
