package io.winnow.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.H2;

/** A titled block of a page, announced by its title. */
@Tag("section")
public class Section extends HtmlContainer {

    public Section(String title, Component... content) {
        addClassName("w-section");
        getElement().setAttribute("aria-label", title);
        add(new H2(title));
        add(content);
    }
}
