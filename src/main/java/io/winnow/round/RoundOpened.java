package io.winnow.round;

/** A round was opened. */
public record RoundOpened(long projectId, int number) {}
