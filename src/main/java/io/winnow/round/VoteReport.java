package io.winnow.round;

import io.winnow.learning.evaluate.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a rule, or predictions, do to a pool.
 *
 * @param hits how many samples of the pool it votes on, gold not counted
 * @param coverage their share of the pool
 * @param conflicts the share of its hits on which another voter says another class; 0 without hits
 * @param labels how many of its hits have a label
 * @param agreed the share of those whose label is the class it says; null without any
 * @param goldHits on how many gold samples with a known truth it votes
 * @param gold the share of those on which it is right; null without any
 * @param examples ids of the first samples of the pool it votes on
 */
public record VoteReport(
        int hits,
        double coverage,
        double conflicts,
        int labels,
        @Nullable Interval agreed,
        int goldHits,
        @Nullable Interval gold,
        long[] examples) {}
