package io.winnow.learning.math;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One idea of NN-descent (Dong, Moses &amp; Li 2011): neighbours of a row, forward and reverse, are
 * likely neighbours of each other.
 */
final class NeighborDescent {

    /** The longest lists it takes. */
    static final int MOST = 32;

    private static final int ROWS_PER_CHECK = 512;

    private final int n;
    private final NeighborLists lists;
    private final SimilarityTile tile;
    private @Nullable NeighborGraph before;

    NeighborDescent(float[] rows, int n, int d, NeighborLists lists) {
        this.n = n;
        this.lists = lists;
        this.tile = new SimilarityTile(rows, d, lists);
    }

    /**
     * Joins the neighbourhood of every row, running {@code check} now and then. Pairs that an
     * earlier pass joined are left out.
     *
     * @param k how many neighbours of each row, forward and reverse, are joined, at most {@value
     *     #MOST}
     * @return how often that changed a list
     */
    long pass(int k, IntConsumer check) {
        NeighborGraph graph = lists.graph(k);
        int[] reverse = reverse(graph);
        long changes = 0;
        int[] around = new int[2 * k];
        for (int row = 0; row < n; row++) {
            if (row % ROWS_PER_CHECK == 0) {
                check.accept(row);
            }
            int fresh = around(graph, reverse, row, true, around, 0);
            int count = around(graph, reverse, row, false, around, fresh);
            if (fresh > 0) {
                changes += tile.join(Arrays.copyOf(around, count), fresh);
            }
        }
        before = graph;
        return changes;
    }

    /** Adds the neighbours of a row that are, or are not, its neighbours since the last pass. */
    private int around(
            NeighborGraph graph, int[] reverse, int row, boolean fresh, int[] around, int count) {
        int k = graph.k();
        int size = count;
        for (int i = row * k; i < (row + 1) * k; i++) {
            int forward = graph.neighbors()[i];
            if (forward != NeighborLists.NONE && fresh != knew(row, forward)) {
                size = addUnlessThere(forward, around, size);
            }
            int backward = reverse[i];
            if (backward >= 0 && fresh != knew(backward, row)) {
                size = addUnlessThere(backward, around, size);
            }
        }
        return size;
    }

    private boolean knew(int row, int neighbor) {
        if (before == null) {
            return false;
        }
        for (int i = row * before.k(); i < (row + 1) * before.k(); i++) {
            if (before.neighbors()[i] == neighbor) {
                return true;
            }
        }
        return false;
    }

    private static int addUnlessThere(int neighbor, int[] around, int count) {
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
