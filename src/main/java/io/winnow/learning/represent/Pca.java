package io.winnow.learning.represent;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.PackedMatrix;

/**
 * Principal components: the k directions in which rows vary most.
 *
 * @param mean μ, of length d
 * @param components k × d, row-major, orthonormal, most variance first; the largest element of each
 *     is positive
 * @param variances along each component, of length k
 */
public record Pca(float[] mean, float[] components, float[] variances) {

    private static final int BLOCK = 128;
    private static final double SETTLED = 1e-6;

    public Pca {
        if (variances.length < 1 || components.length != mean.length * variances.length) {
            throw new IllegalArgumentException(
                    "%d elements for %d components of length %d"
                            .formatted(components.length, variances.length, mean.length));
        }
    }

    /**
     * Finds the components of {@code rows}. Deterministic for a seed.
     *
     * @param rows n × d, at least one
     * @param k from 1 to d
     * @throws IllegalArgumentException if a row is not finite; the message names it
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public static Pca fit(Embeddings rows, int k, long seed, Progress progress) {
        if (k < 1 || k > rows.dimension() || rows.size() < 1) {
            throw new IllegalArgumentException(
                    "%d components of %d × %d".formatted(k, rows.size(), rows.dimension()));
        }
        CentredRows centred = new CentredRows(rows);
        SubspaceIteration search = new SubspaceIteration(centred, k, SETTLED, seed);
        search.run(progress);
        return new Pca(centred.means(), search.components(), search.variances());
    }

    /** The number of components k. */
    public int dimension() {
        return variances.length;
    }

    /** The coordinates (x − μ)·Vᵀ of each row: n × k. */
    public Embeddings project(Embeddings rows) {
        int d = mean.length;
        int k = dimension();
        if (rows.dimension() != d) {
            throw new IllegalArgumentException(
                    "components of length " + d + " cannot project rows of " + rows.dimension());
        }
        PackedMatrix packed = PackedMatrix.transposed(components, k, d, 1);
        float[] block = new float[BLOCK * d];
        float[] out = new float[BLOCK * packed.width()];
        float[] projected = new float[Math.multiplyExact(rows.size(), k)];
        for (int from = 0; from < rows.size(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.size() - from);
            rows.copyRows(from, count, block, 0);
            centre(block, count);
            packed.multiply(block, 0, d, PackedMatrix.paddedRows(count), out);
            for (int i = 0; i < count; i++) {
                System.arraycopy(out, i * packed.width(), projected, (from + i) * k, k);
            }
        }
        return Embeddings.of(projected, rows.size(), k);
    }

    private void centre(float[] block, int count) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < mean.length; j++) {
                block[i * mean.length + j] -= mean[j];
            }
        }
    }
}
