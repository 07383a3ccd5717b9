package io.winnow.ui.part;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** The browser's own colour picker; its value is like {@code #e69f00}. */
@Tag("input")
public class ColorField extends AbstractSinglePropertyField<ColorField, String> {

    /**
     * @param label what it is the colour of, read aloud
     * @param color what it starts with
     */
    public ColorField(String label, String color) {
        super("value", color, false);
        getElement().setAttribute("type", "color");
        getElement().setAttribute("aria-label", label);
        getElement().getClassList().add("w-color");
        setSynchronizedEvent("change");
        setValue(color);
        getElement().setProperty("value", color);
    }
}
