package io.winnow.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.winnow.learning.evaluate.Interval;
import java.util.Locale;

/** A share between 0 and 1 as a bar, with its interval as a whisker. */
public class IntervalBar extends Div {

    public IntervalBar(Interval share) {
        addClassName("w-interval");
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        "%s %%, interval %s to %s"
                                .formatted(
                                        Figures.percent(share.estimate()),
                                        Figures.percent(share.low()),
                                        Figures.percent(share.high())));
        getStyle().set("--at", percent(share.estimate()));
        getStyle().set("--low", percent(share.low()));
        getStyle().set("--high", percent(share.high()));
        Span bar = new Span();
        bar.addClassName("w-bar-fill");
        Span whisker = new Span();
        whisker.addClassName("w-whisker");
        add(bar, whisker);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.clamp(share, 0, 1));
    }
}
