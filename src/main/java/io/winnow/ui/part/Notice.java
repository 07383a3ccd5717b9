package io.winnow.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** A sentence that stands out, read aloud when it appears. */
public class Notice extends Div {

    /** How a notice is meant. */
    public enum Kind {
        INFO,
        GOOD,
        WARN,
        BAD
    }

    public Notice(Kind kind, String text) {
        setText(text);
        dress(kind);
    }

    public Notice(Kind kind, Component... content) {
        add(content);
        dress(kind);
    }

    private void dress(Kind kind) {
        addClassName("w-notice");
        getElement().setAttribute("data-kind", kind.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", kind == Kind.BAD ? "alert" : "status");
    }
}
