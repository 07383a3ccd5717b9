package io.winnow.round;

import io.winnow.label.NewPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one round will ask.
 *
 * @param places the samples in order, gold interleaved
 * @param strategy the strategy that chose them
 * @param reason why that strategy, for a person
 * @param seed decided every random choice
 * @param encoderId whose embeddings it was chosen in
 * @param modelNumber the model version whose uncertainty was used, or null
 */
record Batch(
        List<NewPlace> places,
        String strategy,
        String reason,
        long seed,
        String encoderId,
        @Nullable Integer modelNumber) {}
