package io.winnow.round;

/** Why there is nothing to label right now. */
public enum Idle {
    ROUND_COMPLETE,
    /** Somebody asked for the next round, and its batch is being chosen. */
    CHOOSING,
    /** Others hold every open place. */
    ALL_LEASED,
    /** Every sample is answered, or there are no samples. */
    POOL_EMPTY,
    /** Samples are still being imported or encoded. */
    ENCODING,
    NO_CLASSES
}
