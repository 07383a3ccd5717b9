package io.winnow.simulate;

import io.winnow.learning.evaluate.Interval;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** An outcome as Markdown tables, for documentation: all figures in percent or points. */
public final class OutcomeMarkdown {

    private final Outcome outcome;
    private final StringBuilder text = new StringBuilder();

    private OutcomeMarkdown(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The tables of {@code outcome}. */
    public static String of(Outcome outcome) {
        return new OutcomeMarkdown(outcome).all();
    }

    private String all() {
        text.append(
                String.format(
                        Locale.ROOT,
                        "**%s**: pool %,d, test %,d, %d classes, mean of %d seeds ± 95 %% interval.%n",
                        outcome.data(),
                        outcome.pool(),
                        outcome.test(),
                        outcome.classes().size(),
                        outcome.plan().seeds()));
        part("accuracy on the test set, %", Curve::accuracy);
        part("accuracy on the unlabeled rest of the pool, %", Curve::transductive);
        if (outcome.plan().annotators() != null) {
            part("labels that are right, %", Curve::labelAccuracy);
        }
        contrasts();
        return text.toString();
    }

    private void part(String title, Function<Curve, List<Interval>> figures) {
        if (outcome.curves().isEmpty()) {
            return;
        }
        head(title, outcome.curves().getFirst().labels().stream().map(String::valueOf).toList());
        for (Curve curve : outcome.curves()) {
            row(
                    curve.setting().panel() + " / " + curve.strategy(),
                    figures.apply(curve).stream().map(Percent::of).toList());
        }
    }

    private void contrasts() {
        if (outcome.contrasts().isEmpty()) {
            return;
        }
        head(
                "area under the whole curve, points",
                List.of(
                        "test",
                        "over random",
                        "over supervised",
                        "transductive",
                        "over random",
                        "labels saved"));
        for (Contrast contrast : outcome.contrasts()) {
            row(
                    contrast.setting().panel() + " / " + contrast.strategy(),
                    List.of(
                            Percent.of(contrast.area()),
                            Percent.signed(contrast.overRandom()),
                            Percent.signed(contrast.overSupervised()),
                            Percent.of(contrast.transductiveArea()),
                            Percent.signed(contrast.transductiveOverRandom()),
                            Percent.saved(contrast.saved())));
        }
    }

    private void head(String name, List<String> columns) {
        text.append(System.lineSeparator());
        row(name, columns);
        text.append("|---|").append("--:|".repeat(columns.size())).append(System.lineSeparator());
    }

    private void row(String name, List<String> cells) {
        text.append("| ").append(name).append(" | ");
        text.append(String.join(" | ", cells)).append(" |").append(System.lineSeparator());
    }
}
