package io.winnow.learning.math;

import io.winnow.learning.Embeddings;

/** What a {@link NeighborSearch} is asked, checked, and what it has found so far. */
final class Queries {

    private final float[] rows;
    private final int count;
    private final int reachable;
    private final NeighborLists lists;

    /**
     * @param d the dimension that queries must have
     * @param n how many rows can be found
     */
    Queries(Embeddings queries, int d, int k, int n) {
        if (k < 1 || queries.dimension() != d) {
            throw new IllegalArgumentException(
                    "%d neighbours of queries of dimension %d among rows of %d"
                            .formatted(k, queries.dimension(), d));
        }
        this.rows = UnitPanel.of(queries);
        this.count = queries.size();
        this.reachable = Math.min(k, n);
        this.lists = new NeighborLists(count, Math.max(1, reachable));
    }

    /** m × d, of length 1, padded for {@link PanelKernel}. */
    float[] rows() {
        return rows;
    }

    /** The number of queries, m. */
    int count() {
        return count;
    }

    NeighborLists lists() {
        return lists;
    }

    /** How many neighbours each query is to find. */
    int wanted() {
        return reachable;
    }

    NeighborGraph found() {
        return lists.graph(reachable);
    }
}
