package io.winnow.ui.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.winnow.ui.data.SecondLookShelf.Decision;
import org.jspecify.annotations.Nullable;

/** Says what was decided last, aloud too, and takes it back. */
class LastDecision extends Div {

    private static final long serialVersionUID = 1;

    private final Span words = new Span();
    private final Button undo = new Button("Undo");
    private transient @Nullable Decision decision;

    LastDecision(Runnable onUndo) {
        addClassName("w-row");
        words.getElement().setAttribute("role", "status");
        undo.addThemeVariants(ButtonVariant.SMALL);
        undo.addClickListener(click -> onUndo.run());
        add(words, undo);
        tell(null, "");
    }

    /**
     * @param taken null if there is nothing to take back
     */
    final void tell(@Nullable Decision taken, String said) {
        decision = taken;
        words.setText(said);
        undo.setVisible(taken != null);
    }

    @Nullable Decision get() {
        return decision;
    }
}
