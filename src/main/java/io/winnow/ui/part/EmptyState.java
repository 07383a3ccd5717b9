package io.winnow.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a page is for, while there is nothing to show, and the one thing to do about it. */
public class EmptyState extends Div {

    public EmptyState(String title, String text, Component... action) {
        addClassName("w-empty");
        add(new H2(title), new Paragraph(text));
        add(action);
    }
}
