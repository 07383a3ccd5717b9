package io.winnow.learning.represent;

import io.winnow.learning.math.NeighborGraph;
import java.util.Arrays;

/**
 * How far each row lies from its neighbours (Ramaswamy et al. 2000, with the mean for the k-th, as
 * Angiulli &amp; Pizzuti 2002): the mean cosine distance to the k nearest, as a percentile.
 */
public final class Outliers {

    private Outliers() {}

    /** 1 − mean similarity to the neighbours, of length n; 0 where there is no neighbour. */
    public static double[] distances(NeighborGraph graph, int n) {
        double[] distances = new double[n];
        for (int at = 0; at < graph.neighbors().length; at++) {
            distances[at / graph.k()] += (1 - (double) graph.similarities()[at]) / graph.k();
        }
        return distances;
    }

    /**
     * The share of rows with a smaller distance, ties counted half: in (0, 1), about 1 for what
     * lies farthest out.
     */
    public static double[] percentiles(double[] distances) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double[] shares = new double[sorted.length];
        for (int row = 0; row < shares.length; row++) {
            int below = rank(sorted, distances[row], false);
            int upTo = rank(sorted, distances[row], true);
            shares[row] = (below + upTo) / 2.0 / sorted.length;
        }
        return shares;
    }

    /** How many are less than, or at most, {@code value}. */
    private static int rank(double[] sorted, double value, boolean inclusive) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = inclusive ? sorted[middle] <= value : sorted[middle] < value;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }
}
