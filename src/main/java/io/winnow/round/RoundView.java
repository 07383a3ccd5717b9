package io.winnow.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round, as it was when read.
 *
 * @param number from 1
 * @param strategy the strategy that chose the batch
 * @param reason why that strategy
 * @param seed decided every random choice
 * @param size places in the batch
 * @param encoderId whose embeddings the strategy saw
 * @param modelNumber the model version at the time; null before the first
 */
public record RoundView(
        long id,
        long projectId,
        int number,
        RoundState state,
        String strategy,
        String reason,
        long seed,
        int size,
        String encoderId,
        @Nullable Integer modelNumber,
        Instant openedAt,
        @Nullable Instant closedAt) {}
