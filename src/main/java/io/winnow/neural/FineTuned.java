package io.winnow.neural;

import java.util.Locale;

/**
 * What a fine-tuning made, and what it did on labels that it did not learn from.
 *
 * @param encoder the best that was found; the one it began with if none was better
 * @param labels how many were learned from
 * @param heldOut how many were held out; 0 where there were too few
 * @param before the share of those that a linear head on the encoder before got right; NaN without
 * @param after the same of {@code encoder}; chosen by these labels, so a little too good
 * @param steps how many were taken
 */
public record FineTuned(
        TrainedEncoder encoder, int labels, int heldOut, double before, double after, int steps) {

    /** The outcome in a sentence. */
    public String words() {
        if (heldOut == 0) {
            return "Learned from %d labels; too few to hold any out, so whether it helped is not known."
                    .formatted(labels);
        }
        return "Learned from %d labels; on %d held out it is right in %s, where the encoder before was in %s.%s"
                .formatted(
                        labels,
                        heldOut,
                        percent(after),
                        percent(before),
                        after > before ? "" : " It did not help, so that encoder was kept.");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
