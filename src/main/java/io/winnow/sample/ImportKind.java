package io.winnow.sample;

/** What an import brings. */
public enum ImportKind {
    /** Samples, with or without labels. */
    SAMPLES,
    /** What an outside model says of samples that are there. */
    PREDICTIONS
}
