package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;

/** Chooses which samples to ask about next. Deterministic for a seed. */
public interface QueryStrategy {

    /** The name under which settings and reports know it, such as {@code margin}. */
    String name();

    /**
     * Chooses up to {@code count} distinct candidates, most wanted first; fewer only if the pool
     * has fewer.
     *
     * @param pool the snapshot to choose from
     * @param count how many to choose, at least 1
     * @param seed decides every random choice
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Selection select(Pool pool, int count, long seed, Progress progress);

    /** The same, for whoever can wait. */
    default Selection select(Pool pool, int count, long seed) {
        return select(pool, count, seed, Progress.NONE);
    }
}
