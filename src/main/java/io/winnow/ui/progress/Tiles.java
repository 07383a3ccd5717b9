package io.winnow.ui.progress;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.winnow.learning.evaluate.LabelsSaved;
import io.winnow.learning.evaluate.StoppingAdvice;
import io.winnow.round.ModelReport;
import io.winnow.round.ProgressReport;
import io.winnow.ui.part.Figures;
import org.jspecify.annotations.Nullable;

/** The three figures beside the curve: accuracy now, labels given, what to do next. */
final class Tiles extends Div {

    private static final long serialVersionUID = 1;

    Tiles(ProgressReport report) {
        addClassName("w-figures");
        ProgressReport.Point last = report.points().getLast();
        add(
                tile(
                        "Accuracy now",
                        Figures.percent(last.accuracy()),
                        "on %d gold samples, model %d".formatted(last.goldSize(), last.model())));
        add(tile("Labels", new Span(Integer.toString(report.labels())), saved(report.saved())));
        ModelReport.SliceAccuracy slice = report.slice();
        if (slice != null) {
            add(slice(slice));
        }
        add(tile("Next", new Span(next(report.advice())), sentence(report.advice())));
    }

    /** Accuracy by labels alone, for projects with and without gold. */
    static Div slice(ModelReport.SliceAccuracy slice) {
        return tile(
                "On labels drawn at random",
                Figures.percent(slice.accuracy()),
                "%d of them, each predicted by a model that had not seen it"
                        .formatted(slice.labels()));
    }

    /** A label, a figure, a sentence under it. */
    private static Div tile(String label, Span figure, String sentence) {
        Span name = new Span(label);
        name.addClassName("w-label");
        figure.addClassNames("w-figure", "w-big");
        Span below = new Span(sentence);
        below.addClassName("w-hint");
        Div tile = new Div(name, figure, below);
        tile.addClassName("w-tile");
        return tile;
    }

    private static String saved(@Nullable LabelsSaved saved) {
        return saved == null
                ? "Labels saved against random: not enough evidence yet."
                : "%d chosen labels did the work of about %d random ones (%d to %d)."
                        .formatted(
                                saved.labels(),
                                Math.round(saved.randomLabels().estimate()),
                                Math.round(saved.randomLabels().low()),
                                Math.round(saved.randomLabels().high()));
    }

    private static String next(@Nullable StoppingAdvice advice) {
        return advice != null && advice.stop() ? "You may stop" : "Go on";
    }

    private static String sentence(@Nullable StoppingAdvice advice) {
        return advice == null ? "" : advice.sentence();
    }
}
