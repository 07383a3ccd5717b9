package io.winnow.learning.represent;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;

/** Lays embeddings out on a plane for people to look at. */
@FunctionalInterface
public interface Projection {

    /**
     * A place on the plane for each row; the unit means nothing. Deterministic for a seed on one
     * machine, however many threads work on it.
     *
     * @param embeddings n × d, n at least 1; rows are compared by cosine, so need not be normalised
     * @param seed decides every random choice
     * @return n × 2, finite
     * @throws IllegalArgumentException if there is no row or one is not finite; the message says so
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Embeddings project(Embeddings embeddings, long seed, Progress progress);
}
