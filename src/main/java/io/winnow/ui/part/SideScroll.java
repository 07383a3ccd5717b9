package io.winnow.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** What may be wider than the page: it scrolls sideways by itself, with the arrow keys too. */
public class SideScroll extends Div {

    /**
     * @param label what is in it, for screen readers
     */
    public SideScroll(String label, Component... content) {
        super(content);
        addClassName("w-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }
}
