package io.winnow.learning.math;

import java.util.Arrays;

/**
 * The k best neighbours found so far for each of n rows, best first; ties go to the lower row. A
 * place not yet filled holds {@link #NONE}.
 */
final class NeighborLists {

    static final int NONE = Integer.MAX_VALUE;

    private final int[] neighbors;
    private final float[] similarities;
    private final int k;

    NeighborLists(int n, int k) {
        this.k = k;
        this.neighbors = new int[Math.multiplyExact(n, k)];
        this.similarities = new float[n * k];
        Arrays.fill(neighbors, NONE);
        Arrays.fill(similarities, Float.NEGATIVE_INFINITY);
    }

    /** What a neighbour of {@code row} must reach to be kept. */
    float threshold(int row) {
        return similarities[row * k + k - 1];
    }

    /** Keeps the neighbour if it is among the k best and not there already. */
    boolean offer(int row, int neighbor, float similarity) {
        int start = row * k;
        int at = start + k - 1;
        if (!before(similarity, neighbor, at)) {
            return false;
        }
        while (at > start && before(similarity, neighbor, at - 1)) {
            at--;
        }
        if (at > start && neighbors[at - 1] == neighbor) {
            return false;
        }
        int moved = start + k - 1 - at;
        System.arraycopy(neighbors, at, neighbors, at + 1, moved);
        System.arraycopy(similarities, at, similarities, at + 1, moved);
        neighbors[at] = neighbor;
        similarities[at] = similarity;
        return true;
    }

    private boolean before(float similarity, int neighbor, int at) {
        return similarity > similarities[at]
                || (similarity == similarities[at] && neighbor < neighbors[at]);
    }

    /** The first {@code wanted} of each list, at most k. */
    NeighborGraph graph(int wanted) {
        int n = neighbors.length / k;
        int[] rows = new int[n * wanted];
        float[] values = new float[n * wanted];
        for (int i = 0; i < n; i++) {
            System.arraycopy(neighbors, i * k, rows, i * wanted, wanted);
            System.arraycopy(similarities, i * k, values, i * wanted, wanted);
        }
        return new NeighborGraph(rows, values, wanted);
    }
}
