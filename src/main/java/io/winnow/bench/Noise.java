package io.winnow.bench;

import io.winnow.learning.Embeddings;

/** Numbers that depend on their place alone, so that another program can make the same. */
final class Noise {

    private static final float SPREAD = 7;

    private Noise() {}

    /** The output of SplitMix64 (Steele et al. 2014) after {@code i + 1} steps from 0. */
    static long bits(long i) {
        long z = (i + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The {@code i}th number of a series, uniform in [0, 1). */
    static double at(long series, long i) {
        return (bits((series << 40) + i) >>> 11) * 0x1p-53;
    }

    /** n × d, uniform in [−.1, .1). */
    static Embeddings uniform(int n, int d) {
        float[] values = new float[Math.multiplyExact(n, d)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (.2 * at(0, i) - .1);
        }
        return Embeddings.of(values, n, d);
    }

    /**
     * n rows of length 1 around one centre per class, overlapping; row i belongs to class i mod C.
     * Later dimensions count less, as they do in embeddings.
     */
    static Embeddings clusters(int n, int d, int classes) {
        float[] values = new float[Math.multiplyExact(n, d)];
        for (int i = 0; i < n; i++) {
            double square = 0;
            for (int j = 0; j < d; j++) {
                double centre = 2 * at(5, (long) i % classes * d + j) - 1;
                double apart = SPREAD * (at(6, (long) i * d + j) - .5);
                double value = (centre + apart) / Math.sqrt(1 + j / 2.0);
                values[i * d + j] = (float) value;
                square += value * value;
            }
            for (int j = 0; j < d; j++) {
                values[i * d + j] /= (float) Math.sqrt(square);
            }
        }
        return Embeddings.of(values, n, d);
    }
}
