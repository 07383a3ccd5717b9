package io.winnow.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One figure with what it counts. */
public class Tile extends Div {

    private final Span figure = new Span();

    public Tile(String label, Component... below) {
        addClassName("w-tile");
        Div caption = new Div(label);
        caption.addClassName("w-label");
        figure.addClassNames("w-figure", "w-big");
        add(caption, figure);
        add(below);
    }

    public void show(long number) {
        figure.setText(Figures.count(number));
    }
}
