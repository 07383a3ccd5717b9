package io.winnow.round;

/** Where a round is in its life. */
public enum RoundState {
    /** Some of its places wait for an answer. */
    OPEN,
    /** Every place is answered. */
    COMPLETE
}
