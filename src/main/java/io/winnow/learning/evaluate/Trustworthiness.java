package io.winnow.learning.evaluate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far a projection can be trusted (Venna &amp; Kaski 2001): 1 where all neighbours on the plane
 * are neighbours in the original space too, lower the farther away they were. Euclidean distances,
 * O(n²·d).
 */
public final class Trustworthiness {

    private Trustworthiness() {}

    /**
     * 1 − 2 / (nk(2n − 3k − 1)) · Σᵢ Σⱼ max(0, r(i, j) − k) over the k nearest j of i on the plane,
     * where r(i, j) is the rank of j among the neighbours of i in the original space.
     *
     * @param original n × d
     * @param plane n × m
     * @param k from 1 to below n / 2
     * @return from 0 to 1
     */
    public static double of(Embeddings original, Embeddings plane, int k) {
        return of(original, plane, k, Progress.NONE);
    }

    /**
     * The same.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public static double of(Embeddings original, Embeddings plane, int k, Progress progress) {
        int n = original.size();
        if (plane.size() != n || k < 1 || 2 * k >= n) {
            throw new IllegalArgumentException(
                    "%d neighbours among %d rows, %d places".formatted(k, n, plane.size()));
        }
        long penalty = 0;
        float[] before = values(original);
        float[] after = values(plane);
        for (int i = 0; i < n; i++) {
            progress.report(i, n, "measuring how far to trust the map");
            penalty += row(distances(before, n, i), distances(after, n, i), k, i);
        }
        return 1 - 2.0 * penalty / ((double) n * k * (2.0 * n - 3.0 * k - 1));
    }

    private static long row(double[] before, double[] after, int k, int i) {
        double[] sorted = before.clone();
        Arrays.sort(sorted);
        long penalty = 0;
        for (int j : nearest(after, i, k)) {
            int rank = rank(sorted, before[j]);
            penalty += Math.max(0, rank - k);
        }
        return penalty;
    }

    /** How many of the others are as near or nearer; of ties the first counts. */
    private static int rank(double[] sorted, double distance) {
        int at = Arrays.binarySearch(sorted, distance);
        while (at > 0 && sorted[at - 1] == distance) {
            at--;
        }
        return Math.max(1, at);
    }

    private static int[] nearest(double[] distances, int i, int k) {
        return IntStream.range(0, distances.length)
                .filter(j -> j != i)
                .boxed()
                .sorted((a, b) -> Double.compare(distances[a], distances[b]))
                .limit(k)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The squared distances of n rows to the row {@code i}, itself at −1. */
    private static double[] distances(float[] rows, int n, int i) {
        int d = rows.length / n;
        double[] distances = new double[n];
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int c = 0; c < d; c++) {
                double apart = rows[i * d + c] - rows[j * d + c];
                sum += apart * apart;
            }
            distances[j] = sum;
        }
        distances[i] = -1;
        return distances;
    }

    private static float[] values(Embeddings rows) {
        float[] values = new float[Math.multiplyExact(rows.size(), rows.dimension())];
        rows.copyRows(0, rows.size(), values, 0);
        return values;
    }
}
