package io.winnow.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.winnow.label.NearestExamples;
import io.winnow.sample.Glimpse;
import io.winnow.ui.part.Thumb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Picks examples among labeled samples, and how close a sample has to be to one of them. */
class ExamplePicker extends Div {

    private static final double FIRST = .9;

    private final RangeInput threshold = new RangeInput(ValueChangeMode.ON_CHANGE);
    private final NativeLabel similarity = new NativeLabel();
    private final Div offers = new Div();
    private final Paragraph hint = new Paragraph();
    private final transient Runnable onChange;
    private final transient Set<Long> picked = new LinkedHashSet<>();

    ExamplePicker(Runnable onChange) {
        this.onChange = onChange;
        addClassName("w-stack");
        offers.addClassNames("w-thumbs", "w-picks");
        offers.getElement().setAttribute("role", "group");
        offers.getElement().setAttribute("aria-label", "Examples");
        hint.addClassName("w-hint");
        threshold.setId("similarity");
        threshold.setMin(.05);
        threshold.setMax(.995);
        threshold.setStep(.005);
        threshold.setValue(FIRST);
        similarity.setFor(threshold);
        threshold.addValueChangeListener(change -> changed());
        add(hint, offers, similarity, threshold);
        say();
    }

    /** Offers labeled samples; those that are picked stay so. */
    void offer(long projectId, List<Glimpse> samples) {
        offers.removeAll();
        hint.setText(
                samples.isEmpty()
                        ? "No sample of this class is labeled yet: choose a class that has labels,"
                                + " or label some."
                        : "Pick examples among the labeled samples of the class.");
        for (Glimpse sample : samples) {
            Button pick = new Button(Thumb.of(projectId, sample, ""));
            pick.setAriaLabel("Example " + sample.sampleId());
            mark(pick, picked.contains(sample.sampleId()));
            pick.addClickListener(click -> {
                boolean added = picked.add(sample.sampleId()) || !picked.remove(sample.sampleId());
                mark(pick, added);
                changed();
            });
            offers.add(pick);
        }
    }

    private static void mark(Button pick, boolean on) {
        pick.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    void write(NearestExamples examples) {
        picked.clear();
        picked.addAll(examples.sampleIds());
        threshold.setValue(examples.threshold());
    }

    void clear() {
        picked.clear();
        offers.getChildren().forEach(pick -> mark((Button) pick, false));
    }

    /** As the pattern of a rule; empty until something is picked. */
    String pattern() {
        return picked.isEmpty()
                ? ""
                : new NearestExamples(threshold.getValue(), new ArrayList<>(picked)).pattern();
    }

    private void changed() {
        say();
        onChange.run();
    }

    private void say() {
        similarity.setText(
                String.format(Locale.ENGLISH, "Similarity of at least %.3f", threshold.getValue()));
    }
}
