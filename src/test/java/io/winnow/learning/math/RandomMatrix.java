package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import java.util.Random;

/** Matrices for tests. */
public final class RandomMatrix {

    private RandomMatrix() {}

    /** n × d standard normal values. */
    public static Embeddings gaussian(int n, int d, long seed) {
        return Embeddings.of(values(n * d, seed), n, d);
    }

    static float[] values(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
