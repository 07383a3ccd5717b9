package io.winnow.label;

/** Why a sample has a place in the queue. Annotators never see it. */
public enum Origin {
    /** The strategy chose it. */
    STRATEGY,
    /** It belongs to the batch's uniformly random slice. */
    RANDOM,
    /** It is gold, interleaved blind. */
    GOLD,
    /** Somebody has answered it, and the strategy wants the opinion of another person. */
    AGAIN
}
