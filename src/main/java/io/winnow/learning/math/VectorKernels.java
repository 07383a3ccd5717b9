package io.winnow.learning.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums over float32 arrays with the Vector API. The order of summation depends on the machine's
 * vector width, so the last bits of a result may differ between machines, never between two runs on
 * one.
 */
public final class VectorKernels {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> WIDE = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private VectorKernels() {}

    /** Σ a[aAt+i]·b[bAt+i] for i in [0, d). */
    public static float dot(float[] a, int aAt, float[] b, int bAt, int d) {
        FloatVector sum = FloatVector.zero(SPECIES);
        FloatVector next = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i <= d - 2 * LANES; i += 2 * LANES) {
            sum = load(a, aAt + i).fma(load(b, bAt + i), sum);
            next = load(a, aAt + i + LANES).fma(load(b, bAt + i + LANES), next);
        }
        float rest = 0;
        for (; i < d; i++) {
            rest += a[aAt + i] * b[bAt + i];
        }
        return LaneSum.of(sum.add(next)) + rest;
    }

    /** a · b, of equal length. */
    public static float dot(float[] a, float[] b) {
        requireEqual(a, b);
        return dot(a, 0, b, 0, a.length);
    }

    /** a · b in float64, of equal length. */
    static double dot(double[] a, double[] b) {
        DoubleVector sum = DoubleVector.zero(WIDE);
        DoubleVector next = DoubleVector.zero(WIDE);
        int step = WIDE.length();
        int i = 0;
        for (; i <= a.length - 2 * step; i += 2 * step) {
            sum = load(a, i).fma(load(b, i), sum);
            next = load(a, i + step).fma(load(b, i + step), next);
        }
        double total = 0;
        for (double lane : sum.add(next).toArray()) { // in this order, compiled or not
            total += lane;
        }
        for (; i < a.length; i++) {
            total += a[i] * b[i];
        }
        return total;
    }

    /** Σ (a[aAt+i] − b[bAt+i])² for i in [0, d). */
    public static float squaredDistance(float[] a, int aAt, float[] b, int bAt, int d) {
        FloatVector sum = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i <= d - LANES; i += LANES) {
            FloatVector apart = load(a, aAt + i).sub(load(b, bAt + i));
            sum = apart.fma(apart, sum);
        }
        float rest = 0;
        for (; i < d; i++) {
            float apart = a[aAt + i] - b[bAt + i];
            rest += apart * apart;
        }
        return LaneSum.of(sum) + rest;
    }

    /**
     * Whether Σ (a[aAt+i] − b[bAt+i])² for i in [0, d) is above {@code bound}; looks only as far as
     * it has to.
     */
    public static boolean isApart(float[] a, int aAt, float[] b, int bAt, int d, float bound) {
        int step = 2 * LANES;
        float sum = 0;
        for (int i = 0; i < d; i += step) {
            sum += squaredDistance(a, aAt + i, b, bAt + i, Math.min(step, d - i));
            if (sum > bound) {
                return true;
            }
        }
        return false;
    }

    /** ‖a − b‖², of equal length. */
    public static float squaredDistance(float[] a, float[] b) {
        requireEqual(a, b);
        return squaredDistance(a, 0, b, 0, a.length);
    }

    /** y[yAt+i] += alpha·x[xAt+i] for i in [0, d). */
    public static void axpy(float alpha, float[] x, int xAt, float[] y, int yAt, int d) {
        int i = 0;
        for (; i <= d - LANES; i += LANES) {
            load(x, xAt + i)
                    .fma(FloatVector.broadcast(SPECIES, alpha), load(y, yAt + i))
                    .intoArray(y, yAt + i);
        }
        for (; i < d; i++) {
            y[yAt + i] += alpha * x[xAt + i];
        }
    }

    /** {@code length} rounded up to whole vectors. */
    static int padded(int length) {
        return Math.ceilDiv(length, LANES) * LANES;
    }

    private static DoubleVector load(double[] from, int at) {
        return DoubleVector.fromArray(WIDE, from, at);
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }

    private static void requireEqual(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("lengths " + a.length + " and " + b.length);
        }
    }
}
