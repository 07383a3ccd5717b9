package io.winnow.round;

import io.winnow.learning.evaluate.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as the people in it see it.
 *
 * @param number from 1; 0 before the first
 * @param size places in the batch
 * @param answered how many of them are answered
 * @param state null before the first round
 * @param strategy the strategy that chose the batch
 * @param reason why that strategy
 * @param model the model version in use, or null
 * @param before accuracy on gold of the version before; null if there was none or no gold
 * @param after accuracy on gold of the version in use, or null
 * @param confused the two classes most often confused on gold, truth first; null if none
 * @param training whether a retrain is waiting or running
 * @param choosing how far the choice of the batch that somebody waits for is, 0 to 1; null if
 *     nobody waits
 */
public record RoundStatus(
        int number,
        int size,
        int answered,
        @Nullable RoundState state,
        String strategy,
        String reason,
        @Nullable Integer model,
        @Nullable Interval before,
        @Nullable Interval after,
        @Nullable List<String> confused,
        boolean training,
        @Nullable Double choosing) {

    /** Before the first round. */
    static final RoundStatus NONE =
            new RoundStatus(0, 0, 0, null, "", "", null, null, null, null, false, null);

    /** The same while a batch is chosen. */
    RoundStatus choosing(double share) {
        return new RoundStatus(
                number, size, answered, state, strategy, reason, model, before, after, confused,
                training, share);
    }
}
