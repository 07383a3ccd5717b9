package io.winnow.learning.math;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * One idea of NN-descent (Dong, Moses &amp; Li 2011): neighbours of a row, forward and reverse, are
 * likely neighbours of each other.
 */
final class NeighborDescent {

    private static final int ROWS_PER_CHECK = 512;

    private final int n;
    private final NeighborLists lists;
    private final SimilarityTile tile;

    NeighborDescent(float[] rows, int n, int d, NeighborLists lists) {
        this.n = n;
        this.lists = lists;
        this.tile = new SimilarityTile(rows, d, lists);
    }

    /**
     * Joins the neighbourhood of every row, running {@code check} now and then.
     *
     * @param k how many neighbours of each row, forward and reverse, are joined
     * @return how often that changed a list
     */
    long pass(int k, IntConsumer check) {
        NeighborGraph before = lists.graph(k);
        int[] reverse = reverse(before);
        long changes = 0;
        int[] around = new int[2 * k];
        for (int row = 0; row < n; row++) {
            if (row % ROWS_PER_CHECK == 0) {
                check.accept(row);
            }
            int count = 0;
            for (int i = 0; i < k; i++) {
                count = addUnlessThere(before.neighbors()[row * k + i], around, count);
            }
            for (int i = 0; i < k && reverse[row * k + i] >= 0; i++) {
                count = addUnlessThere(reverse[row * k + i], around, count);
            }
            int[] joined = Arrays.copyOf(around, count);
            changes += tile.compare(joined, joined);
        }
        return changes;
    }

    private static int addUnlessThere(int neighbor, int[] around, int count) {
        if (neighbor == NeighborLists.NONE) {
            return count;
        }
        for (int i = 0; i < count; i++) {
            if (around[i] == neighbor) {
                return count;
            }
        }
        around[count] = neighbor;
        return count + 1;
    }

    /** Up to k rows that have each row as a neighbour, those first that rank it best; −1 after. */
    private int[] reverse(NeighborGraph graph) {
        int k = graph.k();
        int[] reverse = new int[n * k];
        Arrays.fill(reverse, -1);
        int[] counts = new int[n];
        for (int rank = 0; rank < k; rank++) {
            for (int row = 0; row < n; row++) {
                int neighbor = graph.neighbors()[row * k + rank];
                if (neighbor < n && counts[neighbor] < k) {
                    reverse[neighbor * k + counts[neighbor]++] = row;
                }
            }
        }
        return reverse;
    }
}
