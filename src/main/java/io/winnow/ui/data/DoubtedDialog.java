package io.winnow.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.winnow.curate.DoubtedLabel;
import io.winnow.project.ClassView;
import io.winnow.sample.SampleView;
import io.winnow.ui.part.Picture;
import io.winnow.ui.part.Swatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sample whose label is doubted, large, with every class to choose from. */
class DoubtedDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * @param text of a text; null of an image
     */
    DoubtedDialog(
            SampleView sample,
            @Nullable String text,
            DoubtedLabel doubted,
            List<ClassView> classes,
            Decisions decisions) {
        setHeaderTitle(sample.name());
        setWidth("min(40rem, 95vw)");
        Paragraph words = new Paragraph(DoubtedRow.words(doubted));
        words.addClassName("w-hint");
        Div choices = new Div();
        choices.addClassName("w-row");
        classes.forEach(c -> choices.add(choice(c, doubted, decisions)));
        add(Picture.of(sample, text), words, choices);
        Button close = new Button("Close", click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private Component choice(ClassView offered, DoubtedLabel doubted, Decisions decisions) {
        boolean same = offered.id() == doubted.label().id();
        String key = offered.key();
        Button button = new Button(same ? "Keep " + offered.name() : offered.name());
        button.setIcon(new Swatch(offered.color()));
        if (key != null) {
            Span hint = new Span(key);
            hint.addClassName("w-meta");
            button.setSuffixComponent(hint);
            button.addClickShortcut(Key.of(key)).listenOn(this);
        }
        button.addClickListener(click -> {
            close();
            if (same) {
                decisions.keep(doubted);
            } else {
                decisions.correct(doubted, offered);
            }
        });
        return button;
    }
}
