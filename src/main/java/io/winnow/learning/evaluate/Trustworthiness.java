package io.winnow.learning.evaluate;

import io.winnow.learning.Embeddings;
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
        int n = original.size();
        if (plane.size() != n || k < 1 || 2 * k >= n) {
            throw new IllegalArgumentException(
                    "%d neighbours among %d rows, %d places".formatted(k, n, plane.size()));
        }
        long penalty =
                IntStream.range(0, n).parallel().mapToLong(i -> row(original, plane, k, i)).sum();
        return 1 - 2.0 * penalty / ((double) n * k * (2.0 * n - 3.0 * k - 1));
    }

    private static long row(Embeddings original, Embeddings plane, int k, int i) {
        double[] before = distances(original, i);
        double[] after = distances(plane, i);
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

    private static double[] distances(Embeddings rows, int i) {
        float[] row = rows.row(i);
        float[] other = new float[row.length];
        double[] distances = new double[rows.size()];
        for (int j = 0; j < distances.length; j++) {
            rows.copyRow(j, other, 0);
            for (int c = 0; c < row.length; c++) {
                double apart = row[c] - other[c];
                distances[j] += apart * apart;
            }
        }
        distances[i] = -1;
        return distances;
    }
}
