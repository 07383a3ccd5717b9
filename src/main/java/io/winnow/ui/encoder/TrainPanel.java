package io.winnow.ui.encoder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.winnow.neural.Objectives;
import java.util.function.Consumer;

/** Starting a self-supervised training on the project's own images. */
public class TrainPanel extends Div {

    private static final int MOST = 1_000;
    private static final int USUAL = 16;

    private final Select<Objectives> objective = new Select<>();
    private final Paragraph explanation = new Paragraph();
    private final IntegerField epochs = new IntegerField("Passes over the pool");
    private final MirrorBox mirror = new MirrorBox();
    private final Button train = new Button("Train an encoder here");

    /**
     * @param objective what the encoder is to learn
     * @param epochs passes over the pool
     * @param unmirrored whether an image means something else in a mirror
     */
    public record Wanted(Objectives objective, int epochs, boolean unmirrored) {}

    /**
     * @param onTrain told what to train
     */
    public TrainPanel(Consumer<Wanted> onTrain) {
        addClassName("w-stack");
        Paragraph what =
                new Paragraph(
                        "Learns from the images alone, without any label, in the background; it"
                                + " goes on after a restart. More passes take longer and help up"
                                + " to a point.");
        what.addClassName("w-hint");
        explanation.addClassName("w-hint");
        explanation.getElement().setAttribute("aria-live", "polite");
        objective.setLabel("What it learns");
        objective.setItems(Objectives.values());
        objective.setItemLabelGenerator(Objectives::label);
        objective.addValueChangeListener(
                change -> explanation.setText(change.getValue().explanation()));
        objective.setValue(Objectives.SIMCLR);
        epochs.setMin(1);
        epochs.setMax(MOST);
        epochs.setValue(USUAL);
        epochs.setStepButtonsVisible(true);
        train.setDisableOnClick(true);
        train.addClickListener(click -> start(onTrain));
        Div line = new Div(objective, epochs, mirror, train);
        line.addClassNames("w-row", "w-base");
        add(what, line, explanation);
    }

    /** Where the objective is chosen. */
    public Select<Objectives> objectives() {
        return objective;
    }

    /** Whether one may be started now. */
    public void allow(boolean allowed) {
        train.setEnabled(allowed);
    }

    private void start(Consumer<Wanted> onTrain) {
        Integer wanted = epochs.getValue();
        if (wanted == null || wanted < 1 || wanted > MOST) {
            epochs.setErrorMessage("Between 1 and 1,000.");
            epochs.setInvalid(true);
            train.setEnabled(true);
        } else {
            onTrain.accept(new Wanted(objective.getValue(), wanted, !mirror.getValue()));
        }
    }
}
