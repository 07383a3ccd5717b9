package io.winnow.ui.settings;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.IntegerField.IntegerFieldI18n;
import io.winnow.ui.part.Figures;

/** A whole number between two others, which must be given. */
class Whole extends IntegerField {

    Whole(String label, int least, int most) {
        super(label);
        setMin(least);
        setMax(most);
        setStepButtonsVisible(true);
        setRequiredIndicatorVisible(true);
        String range = "Between " + Figures.count(least) + " and " + Figures.count(most) + ".";
        setI18n(
                new IntegerFieldI18n()
                        .setRequiredErrorMessage(range)
                        .setBadInputErrorMessage(range)
                        .setMinErrorMessage(range)
                        .setMaxErrorMessage(range));
    }

    Whole help(String text) {
        setHelperText(text);
        return this;
    }
}
