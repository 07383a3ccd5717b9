package io.winnow.learning.weak;

import io.winnow.learning.Progress;

/** How votes become labels: finds the aggregator for the votes at hand. */
public interface Aggregation {

    /** The name under which settings and reports know it, such as {@code auto}. */
    String name();

    /**
     * Finds an aggregator. Deterministic.
     *
     * @param hearing the votes to be weighed
     * @param classifier judges the rows by what they look like
     * @param seed of what is held out
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Choice choose(Panel.Hearing hearing, RowClassifier classifier, long seed, Progress progress);

    /**
     * What was found.
     *
     * @param aggregator what to use
     * @param reason why, in words for a person
     */
    record Choice(Aggregator aggregator, String reason) {}
}
