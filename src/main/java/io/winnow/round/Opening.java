package io.winnow.round;

import org.jspecify.annotations.Nullable;

/**
 * What became of opening a round.
 *
 * @param round the open round; null while there is none
 * @param choosing how far the choice of its batch is, 0 to 1, after which it opens by itself; null
 *     if it is open, or if nothing is left to ask or nothing is encoded yet
 */
public record Opening(@Nullable RoundView round, @Nullable Double choosing) {

    /** Nothing can be asked. */
    static final Opening NOTHING = new Opening(null, null);

    static Opening of(RoundView round) {
        return new Opening(round, null);
    }

    static Opening choosing(double share) {
        return new Opening(null, share);
    }
}
