package io.winnow.ui.part;

import com.vaadin.flow.component.html.Span;

/** A dot of a class's colour; says nothing to a screen reader, the name beside it does. */
public class Swatch extends Span {

    /**
     * @param color like {@code #E69F00}
     */
    public Swatch(String color) {
        addClassName("w-swatch");
        getElement().setAttribute("aria-hidden", "true");
        paint(color);
    }

    public final void paint(String color) {
        getStyle().set("--c", color);
    }
}
