package io.winnow.neural;

import java.util.random.RandomGenerator;

/**
 * A step of training.
 *
 * @param epoch counted from 0
 * @param batch of the epoch, counted from 0
 * @param batches of an epoch
 * @param epochs of the training
 */
record Step(int epoch, int batch, int batches, int epochs) {

    /** Its number, from 1. */
    long number() {
        return (long) epoch * batches + batch + 1;
    }

    /** The number of the last. */
    long last() {
        return (long) epochs * batches;
    }

    /** How much of the training is done after it, in (0, 1]. */
    double done() {
        return number() / (double) last();
    }

    /** For what is drawn in this step. */
    RandomGenerator random(long seed) {
        return Shuffle.ofBatch(seed, epoch, batch);
    }
}
