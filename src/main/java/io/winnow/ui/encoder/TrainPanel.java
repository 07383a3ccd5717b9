package io.winnow.ui.encoder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.winnow.neural.Objectives;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starting a self-supervised training on the project's own images. */
public class TrainPanel extends Div {

    private static final int MOST = 1_000;
    private static final int USUAL = 16;

    private final Select<Objectives> objective = new Select<>();
    private final Paragraph explanation = new Paragraph();
    private final Select<Integer> side = new Select<>();
    private final IntegerField epochs = new IntegerField("Passes over the pool");
    private final MirrorBox mirror = new MirrorBox();
    private List<Integer> offered = List.of();
    private final Button train = new Button("Train an encoder here");

    /**
     * @param objective what the encoder is to learn
     * @param epochs passes over the pool
     * @param unmirrored whether an image means something else in a mirror
     * @param side of the images it learns from, in pixels; null for the usual
     */
    public record Wanted(
            Objectives objective, int epochs, boolean unmirrored, @Nullable Integer side) {}

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
        side.setLabel("Image side");
        side.setHelperText("Larger shows more detail; 128 takes several times as long as 64.");
        side.setVisible(false);
        epochs.setMin(1);
        epochs.setMax(MOST);
        epochs.setValue(USUAL);
        epochs.setStepButtonsVisible(true);
        train.setDisableOnClick(true);
        train.addClickListener(click -> start(onTrain));
        Div line = new Div(objective, epochs, side, mirror, train);
        line.addClassNames("w-row", "w-base");
        add(what, line, explanation);
    }

    /** Where the objective is chosen. */
    public Select<Objectives> objectives() {
        return objective;
    }

    /**
     * Offers to learn from larger images, where there are any.
     *
     * @param sides in pixels, the usual one first
     */
    public void offer(List<Integer> sides) {
        if (!sides.equals(offered)) {
            offered = List.copyOf(sides);
            side.setItems(offered);
            side.setItemLabelGenerator(
                    pixels -> pixels + (pixels.equals(offered.getFirst()) ? " px (usual)" : " px"));
            side.setValue(offered.isEmpty() ? null : offered.getFirst());
            side.setVisible(offered.size() > 1);
        }
    }

    /** Where the side of the images is chosen. */
    public Select<Integer> sides() {
        return side;
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
            onTrain.accept(
                    new Wanted(objective.getValue(), wanted, !mirror.getValue(), side.getValue()));
        }
    }
}
