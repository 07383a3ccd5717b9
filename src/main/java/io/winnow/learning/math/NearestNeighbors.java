package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;

/** Builds neighbour graphs. */
public final class NearestNeighbors {

    /** Up to so many rows the graph is exact. */
    public static final int EXACT = 20_000;

    private NearestNeighbors() {}

    /**
     * The k nearest neighbours of each row by cosine similarity; exact up to {@link #EXACT} rows,
     * above that a few in a thousand may be missed.
     *
     * @param embeddings n × d; rows need not be normalised; a zero row is similar to nothing
     * @param k neighbours wanted, at least 1; each row gets min(k, n − 1)
     * @param seed decides every random choice
     * @throws IllegalArgumentException if a row is not finite; the message names it
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public static NeighborGraph graph(Embeddings embeddings, int k, long seed, Progress progress) {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k);
        }
        int reachable = Math.min(k, embeddings.size() - 1);
        if (reachable < 1) {
            return new NeighborGraph(new int[0], new float[0], 0);
        }
        return embeddings.size() <= EXACT
                ? ExactNeighbors.graph(embeddings, reachable, progress)
                : CellNeighbors.graph(embeddings, reachable, seed, progress);
    }
}
