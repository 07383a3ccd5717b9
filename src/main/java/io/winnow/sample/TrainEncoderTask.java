package io.winnow.sample;

import io.winnow.neural.Objectives;
import java.util.Objects;

/**
 * What a training job is to do.
 *
 * @param objective SimCLR in tasks from before there was a choice
 */
record TrainEncoderTask(int epochs, long seed, Objectives objective) {

    TrainEncoderTask {
        objective = Objects.requireNonNullElse(objective, Objectives.SIMCLR);
    }
}
