package io.winnow.simulate;

import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.LabelsSaved;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whole curves against their baselines as a section of the report. */
final class ContrastHtml {

    private static final String HEAD =
            """
            <h2>Whole curves</h2>
            <p>Area: accuracy in percent, averaged over the logarithm of the label count. Differences
            are paired seed by seed, in points, with 95 % intervals. Saved: how many random labels, with
            the same learner, reach what so many chosen ones did on the test set; only where the random
            curve begins below and ends above it beyond doubt.</p>
            <div class="wide"><table><tr><th>Encoder / learner / strategy</th><th>Test</th>
            <th>over random</th><th>over supervised</th><th>Transductive</th><th>over random</th>
            <th>Saved</th></tr>
            """;

    private ContrastHtml() {}

    /** The section; empty without anything to compare. */
    static String of(List<Contrast> contrasts) {
        return contrasts.isEmpty()
                ? ""
                : contrasts.stream()
                        .map(ContrastHtml::row)
                        .collect(Collectors.joining("", HEAD, "</table></div>"));
    }

    private static String row(Contrast contrast) {
        return "<tr><th>%s</th>%s%s%s%s%s<td>%s</td></tr>"
                .formatted(
                        Html.escape(contrast.setting().panel() + " / " + contrast.strategy()),
                        cell(contrast.area(), "%.1f"),
                        cell(contrast.overRandom(), "%+.1f"),
                        cell(contrast.overSupervised(), "%+.1f"),
                        cell(contrast.transductiveArea(), "%.1f"),
                        cell(contrast.transductiveOverRandom(), "%+.1f"),
                        contrast.saved().stream()
                                .map(ContrastHtml::saved)
                                .collect(Collectors.joining("<br>")));
    }

    private static String cell(@Nullable Interval figure, String pattern) {
        return figure == null
                ? "<td>–</td>"
                : String.format(
                        Locale.ROOT,
                        "<td>" + pattern + " <small>± %.1f</small></td>",
                        100 * figure.estimate(),
                        100 * figure.margin());
    }

    private static String saved(LabelsSaved saved) {
        return String.format(
                Locale.ROOT,
                "%d ≙ %.0f <small>(%.0f to %.0f)</small>",
                saved.labels(),
                saved.randomLabels().estimate(),
                saved.randomLabels().low(),
                saved.randomLabels().high());
    }
}
