package io.winnow.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.winnow.label.RuleView;
import io.winnow.learning.evaluate.Interval;
import io.winnow.project.ClassView;
import io.winnow.round.RuleReport;
import io.winnow.ui.part.ClassChip;
import io.winnow.ui.part.Figures;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One rule of the list: what it says, what it does, whether it votes. */
class RuleRow extends ListItem {

    private final transient RuleView rule;
    private final Checkbox on = new Checkbox();
    private final Button edit = new Button("Edit");
    private final Button remove = new Button("Remove");

    /**
     * @param learned how far the last retrain trusts it; null before one
     */
    RuleRow(
            RuleView rule,
            Optional<ClassView> voted,
            @Nullable RuleReport report,
            @Nullable Double learned) {
        this.rule = rule;
        addClassNames("w-item", "w-rule");
        on.setValue(rule.enabled());
        String said = rule.written().words();
        on.setAriaLabel("Let the rule " + said + " vote");
        Code pattern = new Code(said);
        Div says = new Div(pattern);
        voted.ifPresent(named -> says.add(new Span(" → "), new ClassChip(named)));
        Div words = new Div(says);
        words.addClassName("w-grow");
        if (report != null) {
            words.add(figures(report));
        }
        if (learned != null) {
            Div trusted =
                    new Div(
                            "The model in use holds it right in %s %% of its hits."
                                    .formatted(Figures.percent(learned)));
            trusted.addClassName("w-meta");
            words.add(trusted);
        }
        for (Button button : new Button[] {edit, remove}) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        }
        edit.setAriaLabel("Edit the rule " + said);
        remove.setAriaLabel("Remove the rule " + said);
        add(on, words, edit, remove);
    }

    void onSwitch(BiConsumer<RuleView, Boolean> told) {
        on.addValueChangeListener(change -> told.accept(rule, change.getValue()));
    }

    void onEdit(Consumer<RuleView> told) {
        edit.addClickListener(click -> told.accept(rule));
    }

    void onRemove(Consumer<RuleView> told) {
        remove.addClickListener(click -> told.accept(rule));
    }

    /**
     * Such as "41 hits · 2.1 % of the pool · 4.9 % in conflict · right on 12 gold: 91.7 ± 14.1".
     */
    static Component figures(RuleReport report) {
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
