package io.winnow.ui.source;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.winnow.sample.ImportPreview;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.ImportSpec.LabelUse;

/** What becomes of the labels that were found, and how many samples are sealed. */
public class ImportOptions extends Div {

    private static final int GOLD = 200;
    private static final int POOL_PER_GOLD = 5;
    private static final long SEED = 1;

    private final Select<LabelUse> labels = new Select<>();
    private final IntegerField gold = new IntegerField("Sealed for measuring");

    public ImportOptions() {
        addClassName("w-form");
        labels.setLabel("Labels that come with the samples");
        labels.setItems(LabelUse.values());
        labels.setItemLabelGenerator(ImportOptions::words);
        labels.setValue(LabelUse.ALL);
        // The field's own check takes what is no multiple of the buttons' step for wrong.
        gold.setManualValidation(true);
        gold.setMin(0);
        gold.setStepButtonsVisible(true);
        gold.setStep(10);
        gold.setHelperText(
                "Drawn at random, never trained on: only they say how good the model really is.");
        Paragraph later = new Paragraph("Everything else can be changed later under Settings.");
        later.addClassName("w-hint");
        add(labels, gold, later);
    }

    /** Offers what suits that import. */
    public void show(ImportPreview preview) {
        labels.setVisible(!preview.classes().isEmpty());
        gold.setMax((int) Math.min(Integer.MAX_VALUE, preview.total()));
        gold.setValue((int) Math.min(GOLD, preview.total() / POOL_PER_GOLD));
    }

    /** Proposes to seal nothing, for a pool that has its gold. */
    public void sealNone() {
        gold.setValue(0);
    }

    /** Marks what cannot be so; true if nothing is. */
    public boolean check() {
        Integer count = gold.getValue();
        boolean bad = count == null || count < 0 || count > gold.getMax();
        gold.setErrorMessage("Between 0 and " + gold.getMax() + ".");
        gold.setInvalid(bad && isVisible());
        return !gold.isInvalid();
    }

    public ImportSpec applyTo(ImportSpec spec) {
        Integer count = gold.getValue();
        return spec.withLabels(labels.getValue()).withGold(count == null ? 0 : count, SEED);
    }

    private static String words(LabelUse use) {
        return switch (use) {
            case ALL -> "Use them";
            case GOLD_ONLY -> "Keep them for the sealed samples only";
            case NONE -> "Ignore them";
        };
    }
}
