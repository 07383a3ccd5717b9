package io.winnow.learning.math;

import static io.winnow.learning.math.VectorKernels.LANES;
import static io.winnow.learning.math.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Dot products of four rows with all outputs, lane by lane: their sums over lanes are left to the
 * caller. A tile keeps 20 or 8 sums in registers; summed up in the same method they seem not to
 * stay there (it took three times as long), probably because it grows beyond what the compiler
 * inlines.
 */
final class DotTiles {

    /** Rows of a tile. */
    static final int ROWS = 4;

    /** Outputs of the smaller tile. */
    static final int NARROW = 2;

    private static final int WIDE = 5;

    private DotTiles() {}

    /**
     * The products of four rows.
     *
     * @param x rows {@code apart} from each other, the first at {@code at}
     * @param w W, row-major with rows {@code ld} apart
     * @param outputs rows of W, a multiple of {@link #NARROW}
     * @param ld the length of a row, whole vectors
     * @param lanes gets a vector for each output and row, rows next to each other
     */
    static void fill(float[] x, int at, int apart, float[] w, int outputs, int ld, float[] lanes) {
        int c = 0;
        for (; c <= outputs - NARROW * WIDE; c += WIDE) {
            wide(x, at, apart, w, c * ld, ld, lanes, c * ROWS * LANES);
            c += WIDE;
            wide(x, at, apart, w, c * ld, ld, lanes, c * ROWS * LANES);
        }
        for (; c < outputs; c += NARROW) {
            narrow(x, at, apart, w, c * ld, ld, lanes, c * ROWS * LANES);
        }
    }

    /** Five outputs. */
    private static void wide(
            float[] x, int at, int apart, float[] w, int wAt, int ld, float[] lanes, int to) {
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector b2 = a0;
        FloatVector b3 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector c2 = a0;
        FloatVector c3 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        FloatVector d2 = a0;
        FloatVector d3 = a0;
        FloatVector e0 = a0;
        FloatVector e1 = a0;
        FloatVector e2 = a0;
        FloatVector e3 = a0;
        for (int j = 0; j < ld; j += LANES) {
            FloatVector x0 = load(x, at + j);
            FloatVector x1 = load(x, at + apart + j);
            FloatVector x2 = load(x, at + 2 * apart + j);
            FloatVector x3 = load(x, at + 3 * apart + j);
            FloatVector v = load(w, wAt + j);
            a0 = x0.fma(v, a0);
            a1 = x1.fma(v, a1);
            a2 = x2.fma(v, a2);
            a3 = x3.fma(v, a3);
            v = load(w, wAt + ld + j);
            b0 = x0.fma(v, b0);
            b1 = x1.fma(v, b1);
            b2 = x2.fma(v, b2);
            b3 = x3.fma(v, b3);
            v = load(w, wAt + 2 * ld + j);
            c0 = x0.fma(v, c0);
            c1 = x1.fma(v, c1);
            c2 = x2.fma(v, c2);
            c3 = x3.fma(v, c3);
            v = load(w, wAt + 3 * ld + j);
            d0 = x0.fma(v, d0);
            d1 = x1.fma(v, d1);
            d2 = x2.fma(v, d2);
            d3 = x3.fma(v, d3);
            v = load(w, wAt + 4 * ld + j);
            e0 = x0.fma(v, e0);
            e1 = x1.fma(v, e1);
            e2 = x2.fma(v, e2);
            e3 = x3.fma(v, e3);
        }
        store(lanes, to, a0, a1, a2, a3);
        store(lanes, to + 4 * LANES, b0, b1, b2, b3);
        store(lanes, to + 8 * LANES, c0, c1, c2, c3);
        store(lanes, to + 12 * LANES, d0, d1, d2, d3);
        store(lanes, to + 16 * LANES, e0, e1, e2, e3);
    }

    /** Two outputs. */
    private static void narrow(
            float[] x, int at, int apart, float[] w, int wAt, int ld, float[] lanes, int to) {
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector b2 = a0;
        FloatVector b3 = a0;
        for (int j = 0; j < ld; j += LANES) {
            FloatVector x0 = load(x, at + j);
            FloatVector x1 = load(x, at + apart + j);
            FloatVector x2 = load(x, at + 2 * apart + j);
            FloatVector x3 = load(x, at + 3 * apart + j);
            FloatVector v = load(w, wAt + j);
            a0 = x0.fma(v, a0);
            a1 = x1.fma(v, a1);
            a2 = x2.fma(v, a2);
            a3 = x3.fma(v, a3);
            v = load(w, wAt + ld + j);
            b0 = x0.fma(v, b0);
            b1 = x1.fma(v, b1);
            b2 = x2.fma(v, b2);
            b3 = x3.fma(v, b3);
        }
        store(lanes, to, a0, a1, a2, a3);
        store(lanes, to + 4 * LANES, b0, b1, b2, b3);
    }

    /** Four vectors next to each other. */
    static void store(
            float[] to, int at, FloatVector a, FloatVector b, FloatVector c, FloatVector d) {
        a.intoArray(to, at);
        b.intoArray(to, at + LANES);
        c.intoArray(to, at + 2 * LANES);
        d.intoArray(to, at + 3 * LANES);
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }
}
