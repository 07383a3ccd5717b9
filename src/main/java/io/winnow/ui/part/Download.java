package io.winnow.ui.part;

import com.vaadin.flow.component.html.Anchor;

/** A link that looks like a button and saves what it points to as a file. */
public class Download extends Anchor {

    public Download(String target, String text) {
        super(target, text);
        addClassName("w-button");
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
    }
}
