package io.winnow.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.winnow.learning.evaluate.Interval;
import io.winnow.round.VoteReport;
import io.winnow.ui.part.Figures;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One voter of the list: what it says, what it does, whether it votes. */
class VoterRow extends ListItem {

    private final String name;
    private final Div words = new Div();
    private final Checkbox on = new Checkbox();

    /**
     * @param name for those who do not see the row, such as "the rule cash, prize"
     * @param says what it says
     */
    VoterRow(String name, boolean enabled, Component... says) {
        this.name = name;
        addClassNames("w-item", "w-rule");
        on.setValue(enabled);
        on.setAriaLabel("Let " + name + " vote");
        words.addClassName("w-grow");
        words.add(new Div(says));
        add(on, words);
    }

    /**
     * @param report null while nothing is known
     * @param learned how far the last retrain trusts it; null before one
     */
    void measure(@Nullable VoteReport report, @Nullable Double learned) {
        if (report != null) {
            words.add(figures(report));
        }
        if (learned != null) {
            meta(
                    "The model in use holds it right in %s %% of its hits."
                            .formatted(Figures.percent(learned)));
        }
    }

    /** A line in smaller type. */
    void meta(String text) {
        Div line = new Div(text);
        line.addClassName("w-meta");
        words.add(line);
    }

    void detail(Component below) {
        words.add(below);
    }

    void onSwitch(Consumer<Boolean> told) {
        on.addValueChangeListener(change -> told.accept(change.getValue()));
    }

    /** A button behind it, such as "Remove". */
    void offer(String verb, Runnable act) {
        Button button = new Button(verb, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(verb + " " + name);
        add(button);
    }

    /**
     * Such as "41 hits · 2.1 % of the pool · 4.9 % in conflict · right on 12 gold: 91.7 ± 14.1".
     */
    static Component figures(VoteReport report) {
        Div line = new Div();
        line.addClassNames("w-meta", "w-figures-line");
        line.add(
                new Span(
                        "%s · %s %% of the pool · %s %% in conflict"
                                .formatted(
                                        Figures.count(report.hits(), "hit", "hits"),
                                        Figures.percent(report.coverage()),
                                        Figures.percent(report.conflicts()))));
        add(line, "labels agree", report.labels(), report.agreed());
        add(line, "gold agrees", report.goldHits(), report.gold());
        return line;
    }

    private static void add(Div line, String words, int n, @Nullable Interval share) {
        if (share != null) {
            line.add(
                    new Span(" · " + words + " "),
                    Figures.percent(share),
                    new Span(" % of " + Figures.count(n)));
        }
    }
}
