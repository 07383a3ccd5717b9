package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import java.util.stream.IntStream;

/**
 * Two classes on two sides, the later rows the nearer to the other side; the pool is the test set.
 */
final class TwoSides {

    private TwoSides() {}

    static Arena arena(int size, long seed) {
        int[] truth = IntStream.range(0, size).map(i -> i % 2).toArray();
        float[] values = new float[2 * size];
        for (int i = 0; i < size; i++) {
            values[2 * i + truth[i]] = 1;
            values[2 * i + 1 - truth[i]] = i / (float) size;
        }
        Embeddings embeddings = Embeddings.of(values, size, 2);
        return new Arena(
                "sides",
                seed,
                embeddings,
                truth,
                embeddings,
                truth,
                2,
                IntStream.range(0, size).asLongStream().toArray(),
                () -> {
                    throw new IllegalStateException("the supervised twin asks for no neighbours");
                });
    }
}
