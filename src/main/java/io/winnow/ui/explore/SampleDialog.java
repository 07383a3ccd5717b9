package io.winnow.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import io.winnow.project.Modality;
import io.winnow.sample.SampleView;
import io.winnow.sample.Split;
import org.jspecify.annotations.Nullable;

/** One sample, large. */
class SampleDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * @param text of a text; null of an image
     */
    SampleDialog(SampleView sample, @Nullable String text) {
        setHeaderTitle(sample.name());
        setWidth("min(40rem, 95vw)");
        if (sample.modality() == Modality.TEXT) {
            Div words = new Div(text == null ? "" : text);
            words.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
            words.getElement().setAttribute("dir", "auto");
            add(words);
        } else {
            add(image(sample));
        }
        String split = sample.split() == Split.GOLD ? "sealed sample" : "sample of the pool";
        Paragraph note = new Paragraph("Number " + (sample.ordinal() + 1) + ", " + split);
        note.addClassName("w-hint");
        add(note);
        Button close = new Button("Close", event -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static Image image(SampleView sample) {
        Image image =
                new Image(
                        "api/projects/" + sample.projectId() + "/media/" + sample.id(),
                        sample.name());
        image.setWidth("100%");
        image.getStyle()
                .set("max-height", "60vh")
                .set("object-fit", "contain")
                .set("image-rendering", sample.width() < 200 ? "pixelated" : "auto");
        return image;
    }
}
