package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;

/** Turns votes into a distribution over classes per row. */
public interface Aggregator {

    /** The name under which reports know it, such as {@code one-coin}. */
    String name();

    /**
     * Aggregates. Deterministic; the order of rows and voters does not matter.
     *
     * @param votes of n rows
     * @param known rows whose class is known: none is fine
     * @throws IllegalArgumentException if {@code known} is of other classes or of a row beyond n
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Aggregate aggregate(Votes votes, Labels known, Progress progress);

    /** The same, for whoever can wait. */
    default Aggregate aggregate(Votes votes, Labels known) {
        return aggregate(votes, known, Progress.NONE);
    }
}
