package io.winnow.learning.math;

import static io.winnow.learning.math.VectorKernels.LANES;
import static io.winnow.learning.math.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The inner kernel of matrix multiplication: O = A·B, where B is one vector wide and four or eight
 * rows of O stay in registers.
 */
final class PanelKernel {

    /** The number of rows of A must be a multiple of this. */
    static final int ROWS = 4;

    private PanelKernel() {}

    /**
     * O ← A·B, row-major: A is {@code rows × depth} with rows {@code lda} apart, B is {@code depth
     * ×} {@link VectorKernels#LANES}, O is {@code rows ×} {@link VectorKernels#LANES}.
     *
     * @param rows a multiple of {@link #ROWS}
     */
    static void multiply(
            float[] a,
            int at,
            int lda,
            int rows,
            float[] b,
            int bAt,
            int ldb,
            int depth,
            float[] o,
            int oAt,
            int ldo) {
        int row = 0;
        for (; row <= rows - 2 * ROWS; row += 2 * ROWS) {
            eight(a, at + row * lda, lda, b, bAt, ldb, depth, o, oAt + row * ldo, ldo);
        }
        for (; row < rows; row += ROWS) {
            four(a, at + row * lda, lda, b, bAt, ldb, depth, o, oAt + row * ldo, ldo);
        }
    }

    private static void eight(
            float[] a,
            int at,
            int lda,
            float[] b,
            int bAt,
            int ldb,
            int depth,
            float[] o,
            int oAt,
            int ldo) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        FloatVector s4 = s0;
        FloatVector s5 = s0;
        FloatVector s6 = s0;
        FloatVector s7 = s0;
        for (int k = 0; k < depth; k++) {
            FloatVector v = FloatVector.fromArray(SPECIES, b, bAt + k * ldb);
            int i = at + k;
            s0 = splat(a, i).fma(v, s0);
            s1 = splat(a, i + lda).fma(v, s1);
            s2 = splat(a, i + 2 * lda).fma(v, s2);
            s3 = splat(a, i + 3 * lda).fma(v, s3);
            s4 = splat(a, i + 4 * lda).fma(v, s4);
            s5 = splat(a, i + 5 * lda).fma(v, s5);
            s6 = splat(a, i + 6 * lda).fma(v, s6);
            s7 = splat(a, i + 7 * lda).fma(v, s7);
        }
        s0.intoArray(o, oAt);
        s1.intoArray(o, oAt + ldo);
        s2.intoArray(o, oAt + 2 * ldo);
        s3.intoArray(o, oAt + 3 * ldo);
        s4.intoArray(o, oAt + 4 * ldo);
        s5.intoArray(o, oAt + 5 * ldo);
        s6.intoArray(o, oAt + 6 * ldo);
        s7.intoArray(o, oAt + 7 * ldo);
    }

    private static void four(
            float[] a,
            int at,
            int lda,
            float[] b,
            int bAt,
            int ldb,
            int depth,
            float[] o,
            int oAt,
            int ldo) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int k = 0; k < depth; k++) {
            FloatVector v = FloatVector.fromArray(SPECIES, b, bAt + k * ldb);
            s0 = splat(a, at + k).fma(v, s0);
            s1 = splat(a, at + k + lda).fma(v, s1);
            s2 = splat(a, at + k + 2 * lda).fma(v, s2);
            s3 = splat(a, at + k + 3 * lda).fma(v, s3);
        }
        s0.intoArray(o, oAt);
        s1.intoArray(o, oAt + ldo);
        s2.intoArray(o, oAt + 2 * ldo);
        s3.intoArray(o, oAt + 3 * ldo);
    }

    private static FloatVector splat(float[] a, int at) {
        return FloatVector.broadcast(SPECIES, a[at]);
    }

    /** {@code rows} rounded up to a multiple of {@link #ROWS}. */
    static int padded(int rows) {
        return Math.ceilDiv(rows, ROWS) * ROWS;
    }

    /** The panels that {@code columns} columns take. */
    static int panels(int columns) {
        return Math.ceilDiv(columns, LANES);
    }
}
