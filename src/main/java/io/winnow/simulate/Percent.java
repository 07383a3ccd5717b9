package io.winnow.simulate;

import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.LabelsSaved;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as a person reads them: shares in percent, differences in points. */
final class Percent {

    private static final String NOTHING = "–";

    private Percent() {}

    /** A share, such as {@code 81.4 ± 0.6}. */
    static String of(Interval share) {
        return format("%.1f ± %.1f", share);
    }

    /** A difference, such as {@code +5.5 ± 1.0}. */
    static String signed(@Nullable Interval difference) {
        return difference == null ? NOTHING : format("%+.1f ± %.1f", difference);
    }

    /** The last comparison for which there is evidence. */
    static String saved(List<LabelsSaved> saved) {
        if (saved.isEmpty()) {
            return NOTHING;
        }
        LabelsSaved last = saved.getLast();
        Interval random = last.randomLabels();
        return String.format(
                Locale.ROOT,
                "%d do what %.0f (%.0f to %.0f) random ones do",
                last.labels(),
                random.estimate(),
                random.low(),
                random.high());
    }

    private static String format(String pattern, Interval figure) {
        return String.format(Locale.ROOT, pattern, 100 * figure.estimate(), 100 * figure.margin());
    }
}
