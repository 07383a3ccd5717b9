package io.winnow.ui.part;

import com.vaadin.flow.component.html.Span;
import io.winnow.project.ClassView;

/** A class: its colour, always with its name. */
public class ClassChip extends Span {

    public ClassChip(ClassView shown) {
        addClassName("w-chip");
        add(new Swatch(shown.color()), new Span(shown.name()));
    }
}
