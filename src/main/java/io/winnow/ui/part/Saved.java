package io.winnow.ui.part;

import com.vaadin.flow.component.html.Span;

/** Says that something was saved, aloud too, until something else is said. */
public class Saved extends Span {

    private int times;

    public Saved() {
        addClassName("w-meta");
        getElement().setAttribute("role", "status");
    }

    public void tell() {
        times++;
        // A screen reader is silent about a text that does not change.
        setText(times % 2 == 1 ? "Saved." : "Saved again.");
    }
}
