package io.winnow.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import io.winnow.sample.SampleView;
import org.jspecify.annotations.Nullable;

/** A sample as large as there is room: its image, or its whole text. */
public final class Picture {

    private Picture() {}

    /**
     * @param text of a text; null of an image
     */
    public static Component of(SampleView sample, @Nullable String text) {
        if (text != null) {
            Div words = new Div(text);
            words.addClassName("w-words-large");
            words.getElement().setAttribute("dir", "auto");
            words.getElement().setAttribute("tabindex", "0");
            return words;
        }
        Image image =
                new Image(
                        "api/projects/" + sample.projectId() + "/media/" + sample.id(),
                        sample.name());
        image.addClassName("w-picture-large");
        image.getStyle().set("image-rendering", sample.width() < 200 ? "pixelated" : "auto");
        return image;
    }
}
