package io.winnow.learning.math;

import static io.winnow.learning.math.VectorKernels.LANES;
import static io.winnow.learning.math.VectorKernels.SPECIES;

import io.winnow.learning.Embeddings;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Finds the centre nearest to each of many rows: the one with the largest x·c − ‖c‖²/2, a block of
 * rows at a time.
 */
final class NearestCentre {

    static final int BLOCK = 64;

    /** Takes what was found for one row. */
    @FunctionalInterface
    interface Found {

        /**
         * @param row the row
         * @param values holds the row's values, from {@code at} on
         * @param squared the squared distance to the centre, not below 0
         */
        void accept(int row, int centre, double squared, float[] values, int at);
    }

    private final PackedMatrix packed;
    private final float[] halfNorms;
    private final int d;
    private final float[] rows;
    private final float[] products;

    NearestCentre(float[] centres, int k, int d) {
        this.d = d;
        this.packed = PackedMatrix.transposed(centres, k, d, 1);
        this.halfNorms = new float[packed.width()];
        Arrays.fill(halfNorms, -SoftmaxKernel.NEVER);
        for (int c = 0; c < k; c++) {
            halfNorms[c] = VectorKernels.dot(centres, c * d, centres, c * d, d) / 2;
        }
        this.rows = new float[BLOCK * d];
        this.products = new float[BLOCK * packed.width()];
    }

    /** Looks at {@code count} rows from {@code from} on, at most {@link #BLOCK}. */
    void search(Embeddings embeddings, int from, int count, Found found) {
        embeddings.copyRows(from, count, rows, 0);
        packed.multiply(rows, 0, d, PanelKernel.padded(count), products);
        for (int i = 0; i < count; i++) {
            int at = i * packed.width();
            int centre = best(at);
            double norm = VectorKernels.dot(rows, i * d, rows, i * d, d);
            double squared = norm - 2.0 * products[at + centre];
            found.accept(from + i, centre, Math.max(0, squared), rows, i * d);
        }
    }

    /** Subtracts the half norms in place; the lowest index on a tie, 0 if nothing compares. */
    private int best(int at) {
        FloatVector most = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        for (int c = 0; c < packed.width(); c += LANES) {
            FloatVector score =
                    FloatVector.fromArray(SPECIES, products, at + c)
                            .sub(FloatVector.fromArray(SPECIES, halfNorms, c));
            score.intoArray(products, at + c);
            most = most.max(score);
        }
        float max = most.reduceLanes(VectorOperators.MAX);
        for (int c = 0; c < packed.width(); c += LANES) {
            var equal =
                    FloatVector.fromArray(SPECIES, products, at + c)
                            .compare(VectorOperators.EQ, max);
            if (equal.anyTrue()) {
                return c + equal.firstTrue();
            }
        }
        return 0;
    }
}
