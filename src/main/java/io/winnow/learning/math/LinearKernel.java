package io.winnow.learning.math;

import static io.winnow.learning.math.VectorKernels.LANES;
import static io.winnow.learning.math.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The two products of a linear model with few outputs: scores of rows, Z = W·Xᵀ, and sums of rows,
 * G = R·X. Rows lie as they come, {@code ld} apart and padded with zeros to whole vectors; Z and R
 * lie output by output, so that what follows runs over rows a vector at a time.
 */
public final class LinearKernel {

    /** Rows are taken so many at a time. */
    static final int ROWS = DotTiles.ROWS;

    /** Outputs come in multiples of this. */
    static final int OUTPUTS = DotTiles.NARROW;

    private static final int WIDE = 4 * LANES;

    private LinearKernel() {}

    /** {@code rows} rounded up to what both products take: whole vectors, at least four. */
    public static int paddedRows(int rows) {
        int step = Math.max(ROWS, LANES);
        return Math.ceilDiv(rows, step) * step;
    }

    /** {@code outputs} rounded up to what both products take. */
    public static int paddedOutputs(int outputs) {
        return Math.ceilDiv(outputs, OUTPUTS) * OUTPUTS;
    }

    /** d rounded up to whole vectors. */
    public static int paddedDepth(int d) {
        return VectorKernels.padded(d);
    }

    /**
     * Z ← W·Xᵀ. The rows taken together lie a quarter of all apart, so that each of four streams is
     * read front to back: a processor fetches ahead of such streams, but not of one that jumps over
     * the rows of the others.
     *
     * @param x X, rows {@code ld} apart from {@code at} on
     * @param rows see {@link #paddedRows}
     * @param w W, row-major with rows {@code ld} apart
     * @param outputs rows of W, see {@link #paddedOutputs}
     * @param ld see {@link #paddedDepth}
     * @param z Z, rows {@code ldz} apart
     */
    public static void scores(
            float[] x, int at, int rows, float[] w, int outputs, int ld, float[] z, int ldz) {
        int apart = rows / ROWS;
        float[] lanes = new float[outputs * ROWS * LANES];
        for (int i = 0; i < apart; i++) {
            DotTiles.fill(x, at + i * ld, apart * ld, w, outputs, ld, lanes);
            reduce(lanes, outputs, z, i, ldz, apart);
        }
    }

    /** Sums over lanes, kept apart from the tiles so that each compiles to registers alone. */
    private static void reduce(float[] lanes, int outputs, float[] z, int at, int ldz, int apart) {
        for (int sum = 0; sum < outputs * ROWS; sum++) {
            z[at + sum / ROWS * ldz + sum % ROWS * apart] = LaneSum.of(load(lanes, sum * LANES));
        }
    }

    /**
     * G ← R·X.
     *
     * @param r R, rows {@code ldr} apart
     * @param rows rows of X
     * @param outputs rows of R, see {@link #paddedOutputs}
     * @param g G, row-major with rows {@code ld} apart
     */
    public static void sums(
            float[] r, int ldr, int outputs, float[] x, int at, int rows, int ld, float[] g) {
        for (int c = 0; c < outputs; c += OUTPUTS) {
            int j = 0;
            for (; j <= ld - WIDE; j += WIDE) {
                wide(r, c * ldr, ldr, x, at + j, rows, ld, g, c * ld + j);
            }
            for (; j < ld; j += LANES) {
                narrow(r, c * ldr, ldr, x, at + j, rows, ld, g, c * ld + j);
            }
        }
    }

    private static void wide(
            float[] r, int rAt, int ldr, float[] x, int at, int rows, int ld, float[] g, int gAt) {
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector b2 = a0;
        FloatVector b3 = a0;
        for (int i = 0; i < rows; i++) {
            FloatVector a = FloatVector.broadcast(SPECIES, r[rAt + i]);
            FloatVector b = FloatVector.broadcast(SPECIES, r[rAt + ldr + i]);
            int from = at + i * ld;
            FloatVector v = load(x, from);
            a0 = v.fma(a, a0);
            b0 = v.fma(b, b0);
            v = load(x, from + LANES);
            a1 = v.fma(a, a1);
            b1 = v.fma(b, b1);
            v = load(x, from + 2 * LANES);
            a2 = v.fma(a, a2);
            b2 = v.fma(b, b2);
            v = load(x, from + 3 * LANES);
            a3 = v.fma(a, a3);
            b3 = v.fma(b, b3);
        }
        DotTiles.store(g, gAt, a0, a1, a2, a3);
        DotTiles.store(g, gAt + ld, b0, b1, b2, b3);
    }

    private static void narrow(
            float[] r, int rAt, int ldr, float[] x, int at, int rows, int ld, float[] g, int gAt) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        for (int i = 0; i < rows; i++) {
            FloatVector v = load(x, at + i * ld);
            a = v.fma(FloatVector.broadcast(SPECIES, r[rAt + i]), a);
            b = v.fma(FloatVector.broadcast(SPECIES, r[rAt + ldr + i]), b);
        }
        a.intoArray(g, gAt);
        b.intoArray(g, gAt + ld);
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }
}
