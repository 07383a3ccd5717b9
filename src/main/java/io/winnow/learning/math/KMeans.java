package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * k-means: k-means++ seeding (Arthur &amp; Vassilvitskii 2007), then Lloyd's iterations until
 * hardly anything moves. Above {@link #LARGE} rows it iterates on a uniform sample of that many and
 * assigns the rest once. A cluster that runs empty restarts at the row farthest from its centre;
 * only where fewer than k rows differ do clusters stay empty.
 *
 * @param k clusters wanted; each row gets its own when there are fewer rows
 * @param iterations at most so many passes
 */
public record KMeans(int k, int iterations) {

    /** Above so many rows, centres are found on a sample. */
    public static final int LARGE = 100_000;

    private static final double SETTLED = 1e-4;
    private static final String MESSAGE = "clustering";

    public KMeans {
        if (k < 1 || iterations < 1) {
            throw new IllegalArgumentException(k + " clusters in " + iterations + " iterations");
        }
    }

    /** At most 30 passes. */
    public KMeans(int k) {
        this(k, 30);
    }

    /**
     * Partitions the rows. Deterministic for a seed.
     *
     * @param embeddings n × d, at least one row
     * @param seed decides the seeding and the sample
     * @throws IllegalArgumentException if there is no row, or one is not finite (it is named)
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public Clusters cluster(Embeddings embeddings, long seed, Progress progress) {
        if (embeddings.size() == 0) {
            throw new IllegalArgumentException("no rows to cluster");
        }
        SplittableRandom random = new SplittableRandom(seed);
        if (embeddings.size() <= LARGE) {
            return iterate(embeddings, random, progress);
        }
        int[] sample = Sampling.draw(embeddings.size(), LARGE, random);
        Arrays.sort(sample);
        Clusters rough = iterate(embeddings.gather(sample), random, progress);
        KMeansPass last = new KMeansPass(embeddings, rough.centres(), rough.k());
        last.run(() -> progress.report(iterations, iterations, MESSAGE));
        return last.clusters();
    }

    private Clusters iterate(Embeddings embeddings, SplittableRandom random, Progress progress) {
        int clusters = Math.min(k, embeddings.size());
        progress.report(0, iterations, MESSAGE);
        float[] centres =
                KMeansSeeding.centres(
                        embeddings,
                        clusters,
                        random,
                        () -> progress.report(0, iterations, MESSAGE));
        KMeansPass pass = run(embeddings, centres, clusters, 0, progress);
        for (int i = 1; i < iterations; i++) {
            KMeansPass next = run(embeddings, pass.means(), clusters, i, progress);
            double gain = pass.inertia() - next.inertia();
            pass = gain >= 0 ? next : pass;
            if (gain <= SETTLED * next.inertia()) {
                break;
            }
        }
        return pass.clusters();
    }

    private KMeansPass run(
            Embeddings embeddings, float[] centres, int clusters, int i, Progress progress) {
        KMeansPass pass = new KMeansPass(embeddings, centres, clusters);
        pass.run(() -> progress.report(i, iterations, MESSAGE));
        return pass;
    }
}
