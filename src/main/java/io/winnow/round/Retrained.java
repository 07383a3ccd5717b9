package io.winnow.round;

import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.OutOfFold;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one retrain.
 *
 * @param champion the name of the learner that won
 * @param head its head, calibrated
 * @param encoderId whose embeddings it reads
 * @param labelCount how many labels it learned from
 * @param seconds how long it took
 * @param report how it was chosen and what it scores
 * @param validated what it predicts of the labels it was cross-validated on, which are on rows that
 *     may be learned from; null while there are too few
 */
record Retrained(
        String champion,
        Head head,
        String encoderId,
        int labelCount,
        double seconds,
        ModelReport report,
        @Nullable OutOfFold validated) {}
