package io.winnow.learning.semi;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;
import java.util.Random;
import java.util.stream.IntStream;

/** Things to learn: row i is of class i mod 3, in one of two clusters of that class. */
final class Tasks {

    private Tasks() {}

    /** {@code n} samples in 8 dimensions, {@code labels} of them labeled, evenly over classes. */
    static LearningTask clusters(int n, int labels, double noise, long seed) {
        Embeddings embeddings = embeddings(n, noise, seed);
        int[] rows = IntStream.range(0, labels).toArray();
        int[] classes = IntStream.of(rows).map(Tasks::truth).toArray();
        return task(embeddings, new Labels(rows, classes, 3), seed);
    }

    /**
     * {@code n} samples on three arcs, one per class, each between two axes of its own; the first
     * {@code labels} are labeled and lie at the beginning of their arcs.
     */
    static LearningTask arcs(int n, int labels, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * 8];
        for (int i = 0; i < n; i++) {
            double angle = Math.PI / 2 * i / n;
            for (int j = 0; j < 8; j++) {
                values[i * 8 + j] = (float) (.08 * random.nextGaussian());
            }
            values[i * 8 + 2 * truth(i)] += (float) Math.cos(angle);
            values[i * 8 + 2 * truth(i) + 1] += (float) Math.sin(angle);
        }
        int[] rows = IntStream.range(0, labels).toArray();
        int[] classes = IntStream.of(rows).map(Tasks::truth).toArray();
        return task(Embeddings.of(values, n, 8), new Labels(rows, classes, 3), seed);
    }

    static LearningTask task(Embeddings embeddings, Labels labels, long seed) {
        return new LearningTask(
                embeddings,
                labels,
                () -> NearestNeighbors.graph(embeddings, 15, 1, Progress.NONE),
                seed);
    }

    static Embeddings embeddings(int n, double noise, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * 8];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 8; j++) {
                int cluster = i % 6;
                values[i * 8 + j] =
                        (float) (noise * random.nextGaussian() + (j == cluster ? 1 : 0));
            }
        }
        return Embeddings.of(values, n, 8);
    }

    static int truth(int row) {
        return row % 3;
    }

    /** The share of rows that {@code posterior} gets right. */
    static double accuracy(Posterior posterior) {
        return IntStream.range(0, posterior.size())
                .mapToDouble(i -> posterior.top(i) == truth(i) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
