package io.winnow.ui.shell;

import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** One line that says what was wrong; read out by screen readers, hidden while all is well. */
public final class ErrorLine extends Paragraph {

    private static final long serialVersionUID = 1;

    public ErrorLine() {
        addClassName("w-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    public void say(@Nullable String message) {
        setText(message == null ? "That did not work" : message);
        setVisible(true);
    }

    public void clear() {
        setVisible(false);
    }
}
