package io.winnow.learning.select;

import io.winnow.learning.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Visits clusters of points: those with the fewest labels first, among them the largest; clusters
 * of at most five points last. At each visit it takes the most typical open point (Hacohen et al.
 * 2022, eq. 1): the one with the smallest mean distance to its nearest neighbours among the open
 * points.
 */
final class ClusterTour {

    private static final int SMALL = 5;
    private static final int NEIGHBORS = 20;

    private static final Comparator<Cluster> NEXT =
            Comparator.comparing((Cluster cluster) -> cluster.size <= SMALL)
                    .thenComparingInt(cluster -> cluster.labels)
                    .thenComparingInt(cluster -> -cluster.size)
                    .thenComparingInt(cluster -> cluster.id);

    /**
     * A point that is taken.
     *
     * @param item the point
     * @param score 1 / (1 + mean distance)
     * @param cluster its cluster
     */
    record Stop(int item, double score, int cluster) {}

    private static final class Cluster {
        private final int id;
        private final List<Integer> open = new ArrayList<>();
        private int size;
        private int labels;

        Cluster(int id) {
            this.id = id;
        }
    }

    private final UnitRows points;
    private final Progress progress;
    private final List<Cluster> clusters = new ArrayList<>();

    /**
     * Starts a tour.
     *
     * @param assignment the cluster of each point
     * @param labeled the first so many points are labeled, the others open
     * @param progress hears of every point that is compared with its cluster
     */
    ClusterTour(UnitRows points, int[] assignment, int labeled, Progress progress) {
        this.points = points;
        this.progress = progress;
        Cluster[] all = new Cluster[Arrays.stream(assignment).max().orElse(-1) + 1];
        Arrays.setAll(all, Cluster::new);
        for (int i = 0; i < assignment.length; i++) {
            Cluster cluster = all[assignment[i]];
            cluster.size++;
            if (i < labeled) {
                cluster.labels++;
            } else {
                cluster.open.add(i);
            }
        }
        Arrays.stream(all).filter(cluster -> !cluster.open.isEmpty()).forEach(clusters::add);
    }

    boolean hasNext() {
        return !clusters.isEmpty();
    }

    Stop next() {
        Cluster cluster = clusters.stream().min(NEXT).orElseThrow();
        double[] distances = meanDistances(cluster.open);
        int best = 0;
        for (int i = 1; i < distances.length; i++) {
            best = distances[i] < distances[best] ? i : best;
        }
        int item = cluster.open.remove(best);
        cluster.labels++;
        if (cluster.open.isEmpty()) {
            clusters.remove(cluster);
        }
        return new Stop(item, 1 / (1 + distances[best]), cluster.id);
    }

    /** The mean distance of each item to its nearest min(20, n / 2) among the others. */
    private double[] meanDistances(List<Integer> items) {
        int n = items.size();
        int neighbors = Math.min(NEIGHBORS, Math.max(1, n / 2));
        UnitRows rows = points.gather(items.stream().mapToInt(Integer::intValue).toArray());
        double[] means = new double[n];
        double[] squares = new double[n];
        for (int i = 0; i < n && n > 1; i++) {
            progress.report(0, 1, "finding the most typical");
            for (int j = 0; j < n; j++) {
                squares[j] = i == j ? 4 : Math.max(0, 2 - 2.0 * rows.cosine(i, rows, j));
            }
            Arrays.sort(squares);
            for (int j = 0; j < neighbors; j++) {
                means[i] += Math.sqrt(squares[j]) / neighbors;
            }
        }
        return means;
    }
}
