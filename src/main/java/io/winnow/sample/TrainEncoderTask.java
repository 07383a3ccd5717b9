package io.winnow.sample;

import io.winnow.neural.Objectives;
import java.util.Objects;

/**
 * What a training job is to do.
 *
 * @param objective SimCLR in tasks from before there was a choice
 * @param unmirrored whether images lose their meaning in a mirror
 */
record TrainEncoderTask(int epochs, long seed, Objectives objective, boolean unmirrored) {

    TrainEncoderTask {
        objective = Objects.requireNonNullElse(objective, Objectives.SIMCLR);
    }
}
