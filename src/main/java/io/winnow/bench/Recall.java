package io.winnow.bench;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NeighborGraph;
import io.winnow.learning.math.NeighborSearch;
import io.winnow.learning.math.Sampling;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Which share of the k nearest neighbours by cosine was found, for some of the rows. A neighbour
 * counts if it is as near as the kth nearest, so that of copies either will do.
 */
final class Recall {

    private static final int SAMPLE = 500;
    private static final double SAME = 1e-5;

    private final Embeddings rows;
    private final int k;
    private final int[] sample;
    private final NeighborGraph nearest;

    /**
     * Finds the true ones.
     *
     * @param k from 1 to below the number of rows
     * @param seed decides which rows are looked at
     */
    Recall(Embeddings rows, int k, long seed) {
        this.rows = rows;
        this.k = k;
        this.sample =
                Sampling.draw(
                        rows.size(), Math.min(SAMPLE, rows.size()), new SplittableRandom(seed));
        this.nearest =
                NeighborSearch.exact(rows).nearest(rows.gather(sample), k + 1, Progress.NONE);
    }

    /**
     * The recall.
     *
     * @param found n × k numbers of rows
     */
    double of(Embeddings found) {
        int hits = 0;
        for (int i = 0; i < sample.length; i++) {
            double least = leastTrue(i) - SAME;
            float[] row = rows.row(sample[i]);
            Set<Integer> seen = new HashSet<>(Set.of(sample[i]));
            for (float neighbor : found.row(sample[i])) {
                int other = (int) neighbor;
                hits += seen.add(other) && cosine(row, rows.row(other)) >= least ? 1 : 0;
            }
        }
        return (double) hits / sample.length / k;
    }

    /** The cosine of the kth nearest beside the row itself. */
    private double leastTrue(int i) {
        int from = i * nearest.k();
        int last = from + nearest.k() - 1;
        return nearest.similarities()[last];
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int j = 0; j < a.length; j++) {
            product += (double) a[j] * b[j];
            squareA += (double) a[j] * a[j];
            squareB += (double) b[j] * b[j];
        }
        return product / Math.sqrt(squareA * squareB);
    }
}
