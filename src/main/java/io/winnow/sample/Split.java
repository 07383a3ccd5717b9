package io.winnow.sample;

/** What a sample is for. */
public enum Split {
    /** May be asked, labeled and trained on. */
    POOL,
    /** Sealed: measures the model, is never trained on and never ranked. */
    GOLD
}
