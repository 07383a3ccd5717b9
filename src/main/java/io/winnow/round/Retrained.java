package io.winnow.round;

import io.winnow.learning.classify.Head;

/**
 * The outcome of one retrain.
 *
 * @param champion the name of the learner that won
 * @param head its head, calibrated
 * @param encoderId whose embeddings it reads
 * @param labelCount how many labels it learned from
 * @param seconds how long it took
 * @param report how it was chosen and what it scores
 */
record Retrained(
        String champion,
        Head head,
        String encoderId,
        int labelCount,
        double seconds,
        ModelReport report) {}
