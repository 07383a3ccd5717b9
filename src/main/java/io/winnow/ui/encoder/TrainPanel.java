package io.winnow.ui.encoder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.IntConsumer;

/** Starting a self-supervised training on the project's own images. */
public class TrainPanel extends Div {

    private static final int MOST = 1_000;
    private static final int USUAL = 16;

    private final IntegerField epochs = new IntegerField("Passes over the pool");
    private final Button train = new Button("Train an encoder here");

    /**
     * @param onTrain told for how many passes
     */
    public TrainPanel(IntConsumer onTrain) {
        addClassName("w-stack");
        Paragraph what =
                new Paragraph(
                        "Learns from the images alone, without any label (SimCLR), in the"
                                + " background; it goes on after a restart. More passes take longer and"
                                + " help up to a point.");
        what.addClassName("w-hint");
        epochs.setMin(1);
        epochs.setMax(MOST);
        epochs.setValue(USUAL);
        epochs.setStepButtonsVisible(true);
        train.setDisableOnClick(true);
        train.addClickListener(click -> start(onTrain));
        Div line = new Div(epochs, train);
        line.addClassNames("w-row", "w-base");
        add(what, line);
    }

    /** Whether one may be started now. */
    public void allow(boolean allowed) {
        train.setEnabled(allowed);
    }

    private void start(IntConsumer onTrain) {
        Integer wanted = epochs.getValue();
        if (wanted == null || wanted < 1 || wanted > MOST) {
            epochs.setErrorMessage("Between 1 and 1,000.");
            epochs.setInvalid(true);
            train.setEnabled(true);
        } else {
            onTrain.accept(wanted);
        }
    }
}
