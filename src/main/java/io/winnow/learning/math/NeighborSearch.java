package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;

/** Finds the rows of a pool that are most similar to queries from anywhere. */
@FunctionalInterface
public interface NeighborSearch {

    /**
     * The min(k, n) rows nearest to each query by cosine similarity, nearest first; ties go to the
     * lower row. A query that is itself in the pool finds itself first.
     *
     * @param queries m × d; need not be normalised; a zero query is similar to nothing (0 to all)
     * @param k at least 1
     * @return one list per query
     * @throws IllegalArgumentException if a query is not finite, the message names it, or has
     *     another dimension
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    NeighborGraph nearest(Embeddings queries, int k, Progress progress);

    /**
     * Looks at every row, where it lies: takes no time and no memory to make.
     *
     * @param rows n × d; one that is not finite is found by the first search, which names it
     */
    static NeighborSearch exact(Embeddings rows) {
        return new ExactSearch(rows);
    }

    /**
     * Looks at the rows of the cells nearest to a query only: for pools of hundreds of thousands.
     * Reads the rows where they lie; keeps 4·n bytes and 1.5·√n directions.
     *
     * @param probes cells to look into, at least 1; more find more and take longer
     * @param seed decides the cells
     */
    static NeighborSearch approximate(Embeddings rows, int probes, long seed, Progress progress) {
        return new CellSearch(rows, probes, seed, progress);
    }
}
