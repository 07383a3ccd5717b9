package io.winnow.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RoundStatus} as the labeling stage reads it, over REST and by push.
 *
 * @param state {@code OPEN}, {@code COMPLETE}, or {@code NONE} before the first round
 * @param before accuracy on gold of the version before, 0 to 1
 * @param after accuracy on gold of the version in use, 0 to 1
 * @param interval half of the width of that accuracy's 95 % interval
 */
public record RoundMessage(
        int number,
        int size,
        int answered,
        String state,
        String strategy,
        String reason,
        @Nullable Integer model,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Double interval,
        @Nullable List<String> confused,
        boolean training,
        @Nullable Double choosing) {

    public static RoundMessage of(RoundStatus round) {
        return new RoundMessage(
                round.number(),
                round.size(),
                round.answered(),
                round.state() == null ? "NONE" : round.state().name(),
                round.strategy(),
                round.reason(),
                round.model(),
                round.before() == null ? null : round.before().estimate(),
                round.after() == null ? null : round.after().estimate(),
                round.after() == null ? null : round.after().margin(),
                round.confused(),
                round.training(),
                round.choosing());
    }
}
