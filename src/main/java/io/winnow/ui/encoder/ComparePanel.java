package io.winnow.ui.encoder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.winnow.learning.evaluate.Interval;
import io.winnow.round.EncoderComparison;
import io.winnow.round.EncoderComparison.Row;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.IntervalBar;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.Notice.Kind;
import io.winnow.ui.part.SideScroll;
import io.winnow.ui.part.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The encoders side by side on the labels so far, and what follows. */
public class ComparePanel extends Div {

    private final Div result = new Div();
    private final Button compare = new Button("Compare encoders on the labels so far");
    private final transient Consumer<String> onChoose;

    /**
     * @param onCompare told to compare now
     * @param onChoose told the id of the encoder to use
     */
    public ComparePanel(Runnable onCompare, Consumer<String> onChoose) {
        this.onChoose = onChoose;
        addClassName("w-stack");
        result.addClassName("w-stack");
        compare.setDisableOnClick(true);
        compare.addClickListener(click -> onCompare.run());
        add(result, compare);
    }

    /** Whether a comparison may be started now. */
    public void allow(boolean allowed) {
        compare.setEnabled(allowed);
    }

    /**
     * @param last the last comparison; null before the first
     * @param labels how many labels there are now
     * @param inUse the id of the encoder in use now
     * @param now to tell its age by
     */
    public void show(@Nullable EncoderComparison last, int labels, String inUse, Instant now) {
        result.removeAll();
        if (last == null) {
            Paragraph none =
                    new Paragraph(
                            "Not compared yet. Every encoder that has encoded the whole pool is tried"
                                    + " on the labels so far; encode with two or more first.");
            none.addClassName("w-hint");
            result.add(none);
            return;
        }
        result.add(advice(last, inUse), table(last, inUse), small(about(last, labels, now)));
        if (!last.leftOut().isEmpty()) {
            result.add(
                    small(
                            "Left out, because they have not encoded every sample: "
                                    + String.join(", ", last.leftOut())
                                    + "."));
        }
    }

    private Component advice(EncoderComparison last, String inUse) {
        String suggested = last.suggested();
        Notice notice = new Notice(suggested == null ? Kind.INFO : Kind.GOOD, last.advice());
        if (suggested == null || suggested.equals(inUse)) {
            return notice;
        }
        Button change = new Button("Change to it", click -> onChoose.accept(suggested));
        change.addThemeVariants(ButtonVariant.PRIMARY);
        Div both = new Div(notice, change);
        both.addClassName("w-stack");
        return both;
    }

    private static Div table(EncoderComparison last, String inUse) {
        Table table =
                new Table(
                        "In percent, with 95 % intervals. Accuracy: a linear head, cross-validated;"
                                + " neighbours: each label by its five nearest others.",
                        "Encoder",
                        "#Accuracy",
                        "",
                        "#Difference",
                        "#Neighbours",
                        "#Log-loss",
                        "#Calibration error",
                        "#Gold",
                        "#Samples / s",
                        "#Dimensions",
                        "#File");
        last.rows().forEach(row -> add(table, row, inUse));
        return new SideScroll("Encoders compared", table);
    }

    private static void add(Table table, Row row, String inUse) {
        Interval accuracy = row.accuracy();
        NativeTableRow line =
                table.addRow(
                        Table.cell(row.name()),
                        Figures.percent(accuracy),
                        accuracy == null ? new Span() : new IntervalBar(accuracy),
                        difference(row),
                        Figures.percent(row.neighbors()),
                        decimal(row.logLoss(), "%.3f"),
                        decimal(row.calibrationError(), "%.3f"),
                        Figures.percent(row.gold()),
                        Table.cell(speed(row.samplesPerSecond())),
                        Table.cell(Figures.count(row.dimension())),
                        Table.cell(size(row.bytes())));
        if (row.encoderId().equals(inUse)) {
            line.addClassName("chosen");
        }
    }

    private static Component difference(Row row) {
        Interval by = row.difference();
        return Table.cell(
                by == null
                        ? "–"
                        : String.format(
                                Locale.ENGLISH,
                                "%+.1f (%+.1f to %+.1f)",
                                100 * by.estimate(),
                                100 * by.low(),
                                100 * by.high()));
    }

    private static Component decimal(@Nullable Double value, String format) {
        return Table.cell(value == null ? "–" : String.format(Locale.ENGLISH, format, value));
    }

    private static String speed(double perSecond) {
        return perSecond < 10
                ? String.format(Locale.ENGLISH, "%.1f", perSecond)
                : Figures.count(Math.round(perSecond));
    }

    private static String size(@Nullable Long bytes) {
        return bytes == null ? "in Winnow" : Figures.bytes(bytes);
    }

    private static String about(EncoderComparison last, int labels, Instant now) {
        String since = labels == last.labels() ? "" : ", now there are " + Figures.count(labels);
        long age = Math.max(0, Duration.between(last.at(), now).toSeconds());
        return "Compared %s ago on %s%s. Where labels were asked for because the encoder in use was unsure,"
                        .formatted(
                                Figures.duration(age),
                                Figures.count(last.labels(), "label", "labels"),
                                since)
                + " accuracies are lower than on the pool at large, and lowest for that encoder; gold is"
                + " drawn blindly, and may veto.";
    }

    private static Paragraph small(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("w-hint");
        return line;
    }
}
