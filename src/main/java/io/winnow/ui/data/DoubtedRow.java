package io.winnow.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.winnow.curate.DoubtedLabel;
import io.winnow.sample.Glimpse;
import io.winnow.ui.part.ClassChip;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Thumb;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One label worth a second look: what it is, who says so, what the model expects. */
class DoubtedRow extends ListItem {

    private static final long serialVersionUID = 1;

    private final transient DoubtedLabel doubted;

    /**
     * @param glimpse of the sample; null if it is gone
     */
    DoubtedRow(
            long projectId, DoubtedLabel doubted, @Nullable Glimpse glimpse, Decisions decisions) {
        this.doubted = doubted;
        addClassNames("w-item", "w-doubted");
        getElement().setAttribute("tabindex", "0");
        getElement()
                .setAttribute(
                        "aria-label",
                        "Sample %d, labeled %s; the model expects %s, %s"
                                .formatted(
                                        doubted.sampleId(),
                                        doubted.label().name(),
                                        doubted.expected().name(),
                                        decimal(doubted.confidence())));
        add(
                thumb(projectId, glimpse, decisions),
                new Div(classes(), meta(words(doubted))),
                actions(decisions));
    }

    DoubtedLabel doubted() {
        return doubted;
    }

    private Component thumb(long projectId, @Nullable Glimpse glimpse, Decisions decisions) {
        Button open = new Button();
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.setAriaLabel("Look closer at sample " + doubted.sampleId());
        if (glimpse != null) {
            open.setIcon(Thumb.of(projectId, glimpse, ""));
        }
        open.addClickListener(click -> decisions.open(doubted));
        Div box = new Div(open);
        box.addClassName("w-thumbs");
        return box;
    }

    private Component classes() {
        Span confidence = new Span(decimal(doubted.confidence()));
        confidence.addClassName("w-figure");
        Span expects = new Span("model expects");
        expects.addClassName("w-meta");
        Div line =
                new Div(
                        new ClassChip(doubted.label()),
                        expects,
                        new ClassChip(doubted.expected()),
                        confidence);
        line.addClassName("w-row");
        return line;
    }

    private Component actions(Decisions decisions) {
        String expected = doubted.expected().name();
        Button change =
                button(
                        "Change to " + expected,
                        () -> decisions.correct(doubted, doubted.expected()));
        change.setAriaLabel("Change sample %d to %s".formatted(doubted.sampleId(), expected));
        Button keep = button("Keep " + doubted.label().name(), () -> decisions.keep(doubted));
        keep.setAriaLabel(
                "Keep sample %d as %s".formatted(doubted.sampleId(), doubted.label().name()));
        Button other = button("Other…", () -> decisions.open(doubted));
        other.setAriaLabel("Another class for sample " + doubted.sampleId());
        Div actions = new Div(change, keep, other);
        actions.addClassNames("w-row", "w-end");
        return actions;
    }

    private static Button button(String text, Runnable act) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /** "Labeled by Anna, 3 Nov 2026, 14:02; Ben said Coat. The model gives it .04." */
    static String words(DoubtedLabel doubted) {
        List<DoubtedLabel.Opinion> same =
                doubted.opinions().stream()
                        .filter(opinion -> opinion.said().id() == doubted.label().id())
                        .toList();
        String by =
                same.isEmpty()
                        ? "Imported"
                        : "Labeled by "
                                + same.stream()
                                        .map(o -> o.who() + ", " + Figures.when(o.when()))
                                        .collect(Collectors.joining("; "));
        String others =
                doubted.opinions().stream()
                        .filter(opinion -> opinion.said().id() != doubted.label().id())
                        .map(o -> "; %s said %s".formatted(o.who(), o.said().name()))
                        .collect(Collectors.joining());
        return "%s%s. The model gives it %s."
                .formatted(by, others, decimal(doubted.labelProbability()));
    }

    private static Component meta(String text) {
        Div line = new Div(text);
        line.addClassName("w-meta");
        return line;
    }

    /** Such as ".93", as the stage writes it; "under .01" of less. */
    private static String decimal(double probability) {
        if (probability < .01) {
            return "under .01";
        }
        String text = String.format(Locale.ROOT, "%.2f", Math.min(probability, .99));
        return text.substring(1);
    }
}
