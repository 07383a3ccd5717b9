package io.winnow.ui.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.winnow.sample.SampleCounts;
import io.winnow.ui.part.Figures;
import java.util.function.IntConsumer;

/** Sealing more samples as gold. */
class SealPanel extends Div {

    private static final int USUAL = 200;

    private final IntegerField count = new IntegerField("Seal more, drawn at random");
    private final Button seal = new Button("Seal");
    private final Paragraph state = new Paragraph();

    /**
     * @param onSeal told how many
     */
    SealPanel(IntConsumer onSeal) {
        addClassName("w-stack");
        state.addClassName("w-hint");
        count.setMin(1);
        count.setValue(USUAL);
        count.setStepButtonsVisible(true);
        count.setStep(10);
        seal.addClickListener(click -> seal(onSeal));
        Div line = new Div(count, seal);
        line.addClassNames("w-row", "w-base");
        add(state, line);
    }

    void show(SampleCounts counts) {
        count.setMax(Math.max(1, counts.pool()));
        seal.setEnabled(counts.pool() > 0);
        state.setText(
                Figures.count(counts.gold(), "sample is sealed", "samples are sealed")
                        + ", the truth of "
                        + Figures.count(counts.importedInGold())
                        + " came with the data. Sealed samples are never trained on and never"
                        + " ranked; annotators meet the others blindly, mixed into their queue.");
    }

    /** Shows why those cannot be sealed. */
    void fail(String reason) {
        count.setErrorMessage(reason);
        count.setInvalid(true);
    }

    private void seal(IntConsumer onSeal) {
        Integer wanted = count.getValue();
        if (wanted == null || wanted < 1 || wanted > count.getMax()) {
            fail("Between 1 and " + Figures.count(count.getMax()) + ".");
        } else {
            count.setInvalid(false);
            onSeal.accept(wanted);
        }
    }
}
