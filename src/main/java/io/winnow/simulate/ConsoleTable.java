package io.winnow.simulate;

import io.winnow.learning.evaluate.Interval;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Learning curves as text, one line per curve, in percent with half the width of the interval. */
public final class ConsoleTable {

    private ConsoleTable() {}

    /** The table of {@code outcome}. */
    public static String of(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        text.append(
                "%s: pool %,d, test %,d, %d seeds, mean ± 95 %% interval%n"
                        .formatted(
                                outcome.data(),
                                outcome.pool(),
                                outcome.test(),
                                outcome.plan().seeds()));
        text.append(outcome.remarks().isEmpty() ? "" : outcome.remarks() + System.lineSeparator());
        part(text, "accuracy on the test set (head), %", outcome.curves(), Curve::accuracy);
        part(
                text,
                "accuracy on the unlabeled rest of the pool (transductive), %",
                outcome.curves(),
                Curve::transductive);
        if (outcome.plan().annotators() != null) {
            part(text, "labels that are right, %", outcome.curves(), Curve::labelAccuracy);
        }
        areas(text, outcome.contrasts());
        return text.toString();
    }

    private static void areas(StringBuilder text, List<Contrast> contrasts) {
        if (contrasts.isEmpty()) {
            return;
        }
        text.append(
                "%nwhole curves, area in points%n%-42s%14s%14s%17s  %s%n"
                        .formatted(
                                "encoder / learner / strategy",
                                "test",
                                "over random",
                                "over supervised",
                                "labels saved"));
        for (Contrast contrast : contrasts) {
            text.append(
                    "%-42s%14s%14s%17s  %s%n"
                            .formatted(
                                    contrast.setting().panel() + " / " + contrast.strategy(),
                                    Percent.of(contrast.area()),
                                    Percent.signed(contrast.overRandom()),
                                    Percent.signed(contrast.overSupervised()),
                                    Percent.saved(contrast.saved())));
        }
    }

    private static void part(
            StringBuilder text,
            String title,
            List<Curve> curves,
            Function<Curve, List<Interval>> figures) {
        text.append("%n%s%n%-42s".formatted(title, "encoder / learner / strategy"));
        if (!curves.isEmpty()) {
            curves.getFirst().labels().forEach(count -> text.append("%11d".formatted(count)));
        }
        text.append(System.lineSeparator());
        for (Curve curve : curves) {
            text.append("%-42s".formatted(curve.setting().panel() + " / " + curve.strategy()));
            figures.apply(curve).forEach(figure -> text.append(figure(figure)));
            text.append(System.lineSeparator());
        }
    }

    private static String figure(Interval figure) {
        return String.format(
                Locale.ROOT, "%6.1f ±%3.1f", 100 * figure.estimate(), 100 * figure.margin());
    }
}
