package io.winnow.sample;

import io.winnow.neural.Objectives;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an encoder is to be trained without labels.
 *
 * @param epochs passes over the pool
 * @param seed decides every random choice
 * @param objective SimCLR in tasks from before there was a choice
 * @param unmirrored whether images lose their meaning in a mirror
 * @param side of the images, in pixels; null for what suits the pool
 */
public record TrainEncoderTask(
        int epochs, long seed, Objectives objective, boolean unmirrored, @Nullable Integer side) {

    public TrainEncoderTask {
        objective = Objects.requireNonNullElse(objective, Objectives.SIMCLR);
    }
}
