package io.winnow.round;

/** A round was completed, or opened again by an undo. */
public record RoundChanged(long projectId, int number) {}
