package io.winnow.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** A page's title with its actions at the end of the line. */
public class PageHead extends Div {

    public PageHead(String title, Component... actions) {
        addClassName("w-head");
        add(new H1(title));
        if (actions.length > 0) {
            Div end = new Div(actions);
            end.addClassName("w-actions");
            add(end);
        }
    }
}
