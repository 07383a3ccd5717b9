package io.winnow.sample;

/** What a training job is to do. */
record TrainEncoderTask(int epochs, long seed) {}
