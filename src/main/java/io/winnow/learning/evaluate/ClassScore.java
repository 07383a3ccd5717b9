package io.winnow.learning.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * How well one class is told apart.
 *
 * @param support samples that are of this class
 * @param precision the share of samples predicted to be of this class that are; null if none was
 * @param recall the share of this class's samples that were predicted to be; null without support
 * @param f1 the harmonic mean of both; null if the class was neither there nor predicted
 */
public record ClassScore(
        int support,
        @Nullable Interval precision,
        @Nullable Interval recall,
        @Nullable Interval f1) {}
