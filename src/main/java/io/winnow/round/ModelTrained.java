package io.winnow.round;

/** A retrain made a new model version. */
public record ModelTrained(long projectId, int number) {}
