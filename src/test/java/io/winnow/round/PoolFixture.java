package io.winnow.round;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A pool of three well separated groups; row i is sample 1000 + i and of class i mod 3. */
final class PoolFixture {

    static final int CLASSES = 3;
    private static final int DIMENSION = 8;

    private PoolFixture() {}

    static PoolIndex index(int size, int... gold) {
        return PoolIndex.of(
                "test",
                embeddings(size),
                LongStream.range(1000, 1000 + size).toArray(),
                IntStream.range(0, size).mapToLong(i -> i * 0x9E3779B97F4A7C15L).toArray(),
                gold);
    }

    /** Every row up to {@code labeled} that is not gold has its true label. */
    static PoolSnapshot snapshot(int size, int labeled, int... gold) {
        PoolIndex index = index(size, gold);
        int[] rows = Arrays.stream(index.learningRows()).filter(row -> row < labeled).toArray();
        return new PoolSnapshot(index, truth(rows), truth(gold));
    }

    static Labels truth(int... rows) {
        return new Labels(rows, Arrays.stream(rows).map(row -> row % CLASSES).toArray(), CLASSES);
    }

    private static Embeddings embeddings(int size) {
        SplittableRandom random = new SplittableRandom(7);
        float[] values = new float[size * DIMENSION];
        for (int i = 0; i < size; i++) {
            double norm = 0;
            for (int j = 0; j < DIMENSION; j++) {
                double value = (j == i % CLASSES ? 1 : 0) + .2 * random.nextGaussian();
                values[i * DIMENSION + j] = (float) value;
                norm += value * value;
            }
            for (int j = 0; j < DIMENSION; j++) {
                values[i * DIMENSION + j] /= (float) Math.sqrt(norm);
            }
        }
        return Embeddings.of(values, size, DIMENSION);
    }
}
