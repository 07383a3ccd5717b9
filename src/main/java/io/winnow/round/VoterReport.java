package io.winnow.round;

import io.winnow.learning.evaluate.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a retrain learned about one voter.
 *
 * @param kind who votes
 * @param id the person's, the rule's or the predictions'; null in reports of before ids were kept
 * @param name a person's name, what a rule looks for, or what predictions are called
 * @param votes how many samples of the pool it votes on, gold not counted
 * @param coverage their share of the pool
 * @param reliability how often the label model holds it right where it votes, 0 to 1; null of a
 *     person whose answers nobody shared, so that there is nothing to compare
 * @param compared how many of its votes can be compared: of a rule or predictions those on labeled
 *     samples, of a person those on samples that somebody else answered too
 * @param agreed the share of those that name, or leave possible, the label; null without any
 */
public record VoterReport(
        Kind kind,
        @Nullable Long id,
        String name,
        int votes,
        double coverage,
        @Nullable Double reliability,
        int compared,
        @Nullable Interval agreed) {

    /** Who votes. */
    public enum Kind {
        PERSON,
        RULE,
        PREDICTIONS
    }
}
