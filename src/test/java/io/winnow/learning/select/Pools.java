package io.winnow.learning.select;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.evaluate.Interval;
import java.util.Random;
import java.util.stream.IntStream;

/** Pools to choose from. */
final class Pools {

    private static final int SIZE = 200;

    private Pools() {}

    /** 200 samples in four clusters, nothing labeled, no model. */
    static Pool cold(long seed) {
        int[] all = IntStream.range(0, SIZE).toArray();
        return new Pool(clusters(SIZE, 8, seed), all, Labels.none(4), keys(SIZE), null, null);
    }

    /** The same with the first 12 labeled, all four classes among them, and a model. */
    static Pool warm(long seed) {
        int[] rows = IntStream.range(0, 12).toArray();
        int[] classes = IntStream.range(0, 12).map(i -> i % 4).toArray();
        return new Pool(
                clusters(SIZE, 8, seed),
                IntStream.range(12, SIZE).toArray(),
                new Labels(rows, classes, 4),
                keys(SIZE),
                posterior(SIZE, 4, seed),
                Interval.wilson(10, 12));
    }

    static long[] keys(int n) {
        return new Random(99).longs(n).toArray();
    }

    static Embeddings gaussian(int n, int d, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embeddings.of(values, n, d);
    }

    /** Row i is in cluster i mod 4. */
    static Embeddings clusters(int n, int d, long seed) {
        Embeddings noise = gaussian(n, d, seed);
        float[] values = new float[n * d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                values[i * d + j] = 0.3f * noise.get(i, j) + (j % 4 == i % 4 ? 1 : 0);
            }
        }
        return Embeddings.of(values, n, d);
    }

    static Posterior posterior(int n, int classes, long seed) {
        Random random = new Random(seed + 1);
        float[] values = new float[n * classes];
        for (int i = 0; i < n; i++) {
            float sum = 0;
            for (int c = 0; c < classes; c++) {
                values[i * classes + c] = (float) Math.exp(2 * random.nextGaussian());
                sum += values[i * classes + c];
            }
            for (int c = 0; c < classes; c++) {
                values[i * classes + c] /= sum;
            }
        }
        return new Posterior(values, classes);
    }

    static int[] permutation(int n, long seed) {
        int[] order = IntStream.range(0, n).toArray();
        Random random = new Random(seed);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int row = order[i];
            order[i] = order[j];
            order[j] = row;
        }
        return order;
    }

    /** The pool whose row i is row {@code order[i]} of {@code pool}. */
    static Pool permute(Pool pool, int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
        }
        return new Pool(
                pool.embeddings().gather(order),
                IntStream.of(pool.candidates()).map(row -> inverse[row]).toArray(),
                new Labels(
                        IntStream.of(pool.labels().rows()).map(row -> inverse[row]).toArray(),
                        pool.labels().classes(),
                        pool.labels().classCount()),
                IntStream.of(order).mapToLong(row -> pool.keys()[row]).toArray(),
                pool.posterior() == null ? null : pool.posterior().gather(order),
                pool.accuracy());
    }
}
