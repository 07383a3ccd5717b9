package io.winnow.round;

/** Why there is nothing to label right now. */
public enum Idle {
    ROUND_COMPLETE,
    /** Others hold every open place. */
    ALL_LEASED,
    /** Every sample is answered, or there are no samples. */
    POOL_EMPTY,
    /** Samples are still being imported or encoded. */
    ENCODING,
    NO_CLASSES
}
