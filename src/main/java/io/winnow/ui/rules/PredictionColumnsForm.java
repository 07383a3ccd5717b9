package io.winnow.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.winnow.label.PredictionColumns;
import io.winnow.label.PredictionPreview;
import io.winnow.sample.SampleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which columns of a table of predictions mean what, and how sure one has to be to vote. */
class PredictionColumnsForm extends Div {

    private static final String NONE = "";

    private final Select<String> key = new Select<>();
    private final Select<SampleKey> identifies = new Select<>();
    private final Select<String> label = new Select<>();
    private final Select<String> confidence = new Select<>();
    private final RangeInput threshold = new RangeInput(ValueChangeMode.ON_CHANGE);
    private final NativeLabel least = new NativeLabel();
    private final transient Runnable onChange;
    private boolean filling;

    /**
     * @param onChange told when a person takes another column or threshold
     */
    PredictionColumnsForm(Runnable onChange) {
        this.onChange = onChange;
        addClassNames("w-form", "w-stack");
        key.setLabel("Column that names the sample");
        identifies.setLabel("It holds");
        identifies.setItems(SampleKey.values());
        identifies.setItemLabelGenerator(PredictionColumnsForm::words);
        label.setLabel("Column with the class");
        label.setItemLabelGenerator(
                column -> column.equals(NONE) ? "one column of probability per class" : column);
        confidence.setLabel("Column with its confidence");
        confidence.setItemLabelGenerator(column -> column.equals(NONE) ? "none" : column);
        threshold.setMin(0);
        threshold.setMax(1);
        threshold.setStep(.01);
        threshold.setValue(0.);
        threshold.setId("least-confidence");
        least.setFor(threshold);
        key.addValueChangeListener(change -> turn(true));
        for (Select<?> select : List.of(identifies, label, confidence)) {
            select.addValueChangeListener(change -> turn(false));
        }
        threshold.addValueChangeListener(change -> turn(false));
        add(key, identifies, label, confidence, new Div(least, threshold));
        say();
    }

    /** Offers the columns of a table, with those that are read. */
    void show(PredictionPreview preview) {
        filling = true;
        List<String> orNone = new ArrayList<>(preview.columns());
        orNone.addFirst(NONE);
        PredictionColumns read = preview.read();
        key.setItems(preview.columns());
        label.setItems(orNone);
        confidence.setItems(orNone);
        key.setValue(read.key());
        identifies.setValue(read.identifies());
        label.setValue(Objects.requireNonNullElse(read.label(), NONE));
        confidence.setValue(Objects.requireNonNullElse(read.confidence(), NONE));
        filling = false;
        say();
    }

    /**
     * What is chosen.
     *
     * @throws IllegalArgumentException if that cannot be so; the message is for a person
     */
    PredictionColumns value() {
        String named = orNull(label.getValue());
        return new PredictionColumns(
                key.getValue(),
                identifies.getValue(),
                named,
                named == null ? null : orNull(confidence.getValue()));
    }

    double threshold() {
        boolean sure = !confidence.isVisible() || orNull(confidence.getValue()) != null;
        return sure ? threshold.getValue() : 0;
    }

    private void turn(boolean anotherKey) {
        if (filling) {
            return;
        }
        if (anotherKey) {
            filling = true;
            identifies.setValue(SampleKey.guess(key.getValue()));
            filling = false;
        }
        say();
        onChange.run();
    }

    private void say() {
        confidence.setVisible(orNull(label.getValue()) != null);
        boolean usable = !confidence.isVisible() || orNull(confidence.getValue()) != null;
        threshold.setVisible(usable);
        least.setVisible(usable);
        least.setText(
                threshold.getValue() == 0
                        ? "Every prediction votes"
                        : String.format(
                                Locale.ENGLISH,
                                "Only predictions of at least %.2f vote, the others abstain",
                                threshold.getValue()));
    }

    private static @Nullable String orNull(@Nullable String column) {
        return column == null || column.equals(NONE) ? null : column;
    }

    private static String words(SampleKey key) {
        return switch (key) {
            case NUMBER -> "the number of the sample, as exported";
            case NAME -> "the name or path it was imported from";
            case CONTENT_HASH -> "the hash of its content, as exported";
            case TEXT -> "the text itself";
            case METADATA -> "what a column of that name held at the import";
        };
    }
}
