package io.winnow.learning.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums over chosen rows of a float64 table, their softmax, and the way back. Rows of the table are
 * padded to whole vectors.
 */
public final class GatherKernel {

    /** At most four lanes: rows are short, and what pads them must be computed too. */
    static final VectorSpecies<Double> SPECIES =
            DoubleVector.SPECIES_PREFERRED.length() > 4
                    ? DoubleVector.SPECIES_256
                    : DoubleVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HIGH = .693147180369123816490;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double TO_INTEGER = 0x1.8p52;
    private static final double LEAST = -708;

    private GatherKernel() {}

    /** {@code width} rounded up to whole vectors. */
    public static int padded(int width) {
        return Math.ceilDiv(width, LANES) * LANES;
    }

    /**
     * into[at..] ← start + Σ table[row] over the rows that {@code rows[from]} to {@code rows[to -
     * 1]} name.
     *
     * @param start of padded length
     * @param table rows of that length
     */
    public static void sum(
            double[] start, double[] table, int[] rows, int from, int to, double[] into, int at) {
        int stride = start.length;
        for (int c = 0; c < stride; c += LANES) {
            DoubleVector sum = load(start, c);
            for (int i = from; i < to; i++) {
                sum = sum.add(load(table, rows[i] * stride + c));
            }
            sum.intoArray(into, at + c);
        }
    }

    /** table[row] ← table[row] + p[at..] for each of the rows named, as in {@link #sum}. */
    public static void add(
            double[] p, int at, int stride, int[] rows, int from, int to, double[] table) {
        for (int c = 0; c < stride; c += LANES) {
            DoubleVector values = load(p, at + c);
            for (int i = from; i < to; i++) {
                int cell = rows[i] * stride + c;
                load(table, cell).add(values).intoArray(table, cell);
            }
        }
    }

    /**
     * Each of some rows ← its softmax, in place. Step by step for all of them: one row alone leaves
     * the processor waiting for its own results.
     *
     * @param z rows of padded length, −∞ beyond {@code width}
     * @param logs log Σ exp(z) of each row, to write; as many as there are rows
     */
    public static void softmax(double[] z, int width, double[] logs) {
        int stride = padded(width);
        for (int row = 0; row < logs.length; row++) {
            logs[row] = max(z, row * stride, stride);
            for (int c = row * stride; c < (row + 1) * stride; c += LANES) {
                load(z, c).sub(logs[row]).intoArray(z, c);
            }
        }
        for (int c = 0; c < logs.length * stride; c += LANES) {
            exp(load(z, c)).intoArray(z, c);
        }
        for (int row = 0; row < logs.length; row++) {
            double sum = total(z, row * stride, width);
            for (int c = row * stride; c < (row + 1) * stride; c += LANES) {
                load(z, c).mul(1 / sum).intoArray(z, c);
            }
            logs[row] += Math.log(sum);
        }
    }

    private static double max(double[] z, int at, int stride) {
        DoubleVector most = load(z, at);
        for (int c = LANES; c < stride; c += LANES) {
            most = most.max(load(z, at + c));
        }
        return most.reduceLanes(VectorOperators.MAX);
    }

    /** In this order, compiled or not. */
    private static double total(double[] z, int at, int width) {
        double sum = 0;
        for (int c = at; c < at + width; c++) {
            sum += z[c];
        }
        return sum;
    }

    /**
     * eˣ for x ≤ 0, to 1e-12 of itself: eˣ = 2ⁿ·eʳ with |r| ≤ ln 2 / 2, eʳ by its Taylor polynomial
     * of degree 10. Below −708 it stays at e⁻⁷⁰⁸.
     */
    static DoubleVector exp(DoubleVector x) {
        DoubleVector bounded = x.max(LEAST);
        // Adding 1.5·2⁵² leaves the rounded exponent in the low bits of the mantissa.
        DoubleVector shifted = bounded.mul(LOG2_E).add(TO_INTEGER);
        DoubleVector n = shifted.sub(TO_INTEGER);
        DoubleVector r = n.fma(all(-LN2_LOW), n.fma(all(-LN2_HIGH), bounded));
        DoubleVector y = r.fma(all(1. / 3_628_800), all(1. / 362_880));
        y = y.fma(r, all(1. / 40_320));
        y = y.fma(r, all(1. / 5_040));
        y = y.fma(r, all(1. / 720));
        y = y.fma(r, all(1. / 120));
        y = y.fma(r, all(1. / 24));
        y = y.fma(r, all(1. / 6));
        y = y.fma(r, all(.5));
        y = y.fma(r, all(1));
        y = y.fma(r, all(1));
        LongVector exponent = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
        return y.reinterpretAsLongs().add(exponent).reinterpretAsDoubles();
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    private static DoubleVector load(double[] from, int at) {
        return DoubleVector.fromArray(SPECIES, from, at);
    }
}
