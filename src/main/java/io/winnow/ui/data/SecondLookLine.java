package io.winnow.ui.data;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.winnow.curate.SecondLook;
import io.winnow.ui.part.Figures;

/** How many labels are worth a second look, and the way there. */
class SecondLookLine extends Div {

    private static final long serialVersionUID = 1;

    private final Paragraph words = new Paragraph();
    private final Anchor look = new Anchor();

    SecondLookLine() {
        addClassName("w-stack");
        words.addClassName("w-hint");
        look.addClassName("w-button");
        look.getElement().setAttribute("router-link", true);
        look.getStyle().set("align-self", "flex-start");
        add(words, look);
    }

    void show(long projectId, SecondLook now) {
        words.setText(words(now));
        look.setHref("projects/" + projectId + "/data/labels");
        look.setText(
                now.doubted() == 0
                        ? "Labels worth a second look"
                        : "Look at " + Figures.count(now.doubted(), "label", "labels"));
    }

    private static String words(SecondLook now) {
        return switch (now.state()) {
            case NO_MODEL, NOT_JUDGED -> "The next retrain judges the labels so far.";
            case TOO_FEW ->
                    "Too few labels to judge: it takes %d.".formatted(SecondLook.LEAST_LABELS);
            case JUDGED ->
                    now.doubted() == 0
                            ? "The model contradicts no label that nobody has looked at."
                            : "The model in use contradicts labels that it had not seen when it"
                                    + " judged them.";
        };
    }
}
