package io.winnow.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model version, to read.
 *
 * @param number from 1 within its project
 * @param roundId the round whose end asked for it, or null
 * @param learner the learner that won
 * @param encoderId whose embeddings it reads
 * @param labelCount how many labels it learned from, gold not counted
 * @param seconds how long the retrain took
 * @param report how it was chosen and what it scores
 */
public record ModelView(
        int number,
        @Nullable Long roundId,
        String learner,
        String encoderId,
        int labelCount,
        double seconds,
        ModelReport report,
        Instant createdAt) {}
