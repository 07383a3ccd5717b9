package io.winnow.round;

import io.winnow.learning.evaluate.Interval;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
final class Words {

    private Words() {}

    /** Such as {@code 81.4 ± 1.7 %}; {@code not known} for null. */
    static String percent(@Nullable Interval interval) {
        return interval == null
                ? "not known"
                : String.format(
                        Locale.ROOT,
                        "%.1f ± %.1f %%",
                        100 * interval.estimate(),
                        100 * interval.margin());
    }
}
