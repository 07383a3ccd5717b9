package io.winnow.ui.progress;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.winnow.learning.evaluate.Interval;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures with their interval in lighter type. */
final class Figures {

    private Figures() {}

    /** Such as 81.4 ± 1.7 %; a dash for null. */
    static Span percent(@Nullable Interval interval) {
        if (interval == null) {
            return new Span("–");
        }
        Span figure = new Span(hundredfold(interval.estimate()) + " ");
        figure.addClassName("w-figure");
        Span margin = new Span("± " + hundredfold(interval.margin()));
        margin.addClassName("w-pm");
        figure.add(margin);
        return figure;
    }

    static String hundredfold(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** A tile: a label, a figure, a sentence under it. */
    static Div tile(String label, Span figure, String sentence) {
        Span name = new Span(label);
        name.addClassName("w-label");
        figure.addClassNames("w-figure", "w-big");
        Span below = new Span(sentence);
        below.addClassName("w-hint");
        Div tile = new Div(name, figure, below);
        tile.addClassName("w-tile");
        return tile;
    }
}
