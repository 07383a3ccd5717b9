package io.winnow.ui.encoder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.winnow.neural.FineTuneMethod;
import io.winnow.sample.EncoderCard;
import java.util.List;
import java.util.function.Consumer;

/** Starting to train an encoder further on the labels so far. */
public class FineTunePanel extends Div {

    private final Select<EncoderCard> encoder = new Select<>();
    private final Select<FineTuneMethod> method = new Select<>();
    private final MirrorBox mirror = new MirrorBox();
    private final Button start = new Button("Fine-tune on the labels so far");

    /**
     * What to begin with, and how.
     *
     * @param encoderId the network to begin with
     * @param unmirrored whether an image means something else in a mirror
     */
    public record Wanted(String encoderId, FineTuneMethod method, boolean unmirrored) {}

    /**
     * @param onStart told what to train
     */
    public FineTunePanel(Consumer<Wanted> onStart) {
        addClassName("w-stack");
        Paragraph what =
                new Paragraph(
                        "Trains a network further on the labels, in the background, and adds the"
                                + " result to the encoders; with 60 labels or more, only if it does"
                                + " better on labels held out. It has seen the labels, so trust"
                                + " gold when you compare it, not what is cross-validated on them.");
        what.addClassName("w-hint");
        encoder.setLabel("Encoder to begin with");
        encoder.setItemLabelGenerator(EncoderCard::name);
        method.setLabel("How it learns");
        method.setItems(FineTuneMethod.values());
        method.setItemLabelGenerator(FineTuneMethod::label);
        method.addValueChangeListener(
                change -> method.setHelperText(change.getValue().explanation()));
        method.setValue(FineTuneMethod.FINE_TUNE);
        start.setDisableOnClick(true);
        start.addClickListener(click ->
                onStart.accept(
                        new Wanted(
                                encoder.getValue().id(), method.getValue(), !mirror.getValue())));
        Div line = new Div(encoder, method, mirror, start);
        line.addClassNames("w-row", "w-base");
        add(what, line);
    }

    /** Where the encoder to begin with is chosen. */
    public Select<EncoderCard> encoders() {
        return encoder;
    }

    /** Where the method is chosen. */
    public Select<FineTuneMethod> methods() {
        return method;
    }

    /**
     * Offers these networks, and keeps the one that is chosen if it is among them.
     *
     * @param allowed whether one may be started now
     */
    public void show(List<EncoderCard> networks, boolean allowed) {
        EncoderCard before = encoder.getValue();
        encoder.setItems(networks);
        encoder.setHelperText(networks.isEmpty() ? "Train an encoder here first." : null);
        if (!networks.isEmpty()) {
            encoder.setValue(networks.contains(before) ? before : networks.getLast());
        }
        start.setEnabled(allowed && !networks.isEmpty());
    }
}
