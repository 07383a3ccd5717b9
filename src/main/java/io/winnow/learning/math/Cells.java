package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Unit rows by their nearest of 1.5·√n directions, which a few passes of k-means over a sample
 * found: the inverted file of Jégou et al. (2011), without codes.
 *
 * @param packed the directions as columns
 * @param count how many
 * @param d their length
 */
record Cells(PackedMatrix packed, int count, int d) {

    private static final double PER_ROOT = 1.5;
    private static final int ITERATIONS = 4;
    private static final int SAMPLED_PER_CELL = 50;
    private static final int BLOCK = NearestCentre.BLOCK;

    /**
     * @param rows n × d, of any length
     */
    static Cells of(Embeddings rows, long seed, Progress progress) {
        int n = rows.size();
        int d = rows.dimension();
        int count = (int) Math.min(n, Math.ceil(PER_ROOT * Math.sqrt(n)));
        int sampled = (int) Math.min(n, (long) SAMPLED_PER_CELL * count);
        int[] sample = Sampling.draw(n, sampled, new SplittableRandom(seed));
        Arrays.sort(sample);
        float[] drawn = new float[sampled * d];
        for (int i = 0; i < sampled; i++) {
            UnitPanel.copy(rows, sample[i], 1, drawn, i * d);
        }
        Clusters clusters =
                new KMeans(count, ITERATIONS)
                        .cluster(Embeddings.of(drawn, sampled, d), seed, progress);
        float[] directions = UnitPanel.of(Embeddings.of(clusters.centres(), clusters.k(), d));
        return new Cells(PackedMatrix.transposed(directions, clusters.k(), d, 1), clusters.k(), d);
    }

    /**
     * The cells nearest to each row, nearest first.
     *
     * @param rows at least n × d, of length 1, padded for {@link PanelKernel}
     * @return n × min(probes, count)
     */
    int[] nearest(float[] rows, int n, int probes, Progress progress) {
        int each = Math.min(probes, count);
        int[] nearest = new int[n * each];
        float[] products = new float[BLOCK * packed.width()];
        for (int from = 0; from < n; from += BLOCK) {
            progress.report(from, n, "sorting into cells");
            int block = Math.min(BLOCK, n - from);
            packed.multiply(rows, from * d, d, PanelKernel.padded(block), products);
            for (int i = 0; i < block; i++) {
                largest(products, i * packed.width(), nearest, (from + i) * each, each);
            }
        }
        return nearest;
    }

    /** Which entries name each cell, ascending. */
    static int[][] members(int[] cells, int count) {
        return new Clusters(cells, new float[0], count, 0).members();
    }

    /** Writes the positions of the {@code probes} largest products. */
    private void largest(float[] products, int at, int[] into, int to, int probes) {
        for (int p = 0; p < probes; p++) {
            int best = -1;
            for (int c = 0; c < count; c++) {
                if (best < 0 || products[at + c] > products[at + best]) {
                    best = c;
                }
            }
            products[at + best] = Float.NEGATIVE_INFINITY;
            into[to + p] = best;
        }
    }
}
