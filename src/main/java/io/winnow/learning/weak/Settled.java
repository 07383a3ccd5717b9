package io.winnow.learning.weak;

/**
 * When passes may end.
 *
 * @param change no parameter moved by as much
 * @param gain or the log likelihood rose by less per vote, in nats; 0 never to ask
 */
record Settled(double change, double gain) {

    /** Whether a rise of {@code nats} per vote, or one model after another, is little enough. */
    boolean by(double nats, VoteModel before, VoteModel after) {
        return gain > 0 && nats < gain || before.isNear(after, change);
    }

    /** Only when nothing moves any more. */
    static Settled at(double change) {
        return new Settled(change, 0);
    }
}
