package io.winnow.sample;

/** Samples of the pool became gold; published once that is stored. */
public record GoldSealed(long projectId) {}
