package io.winnow.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.winnow.sample.Glimpse;

/** A sample in a list: its image, or how its text begins. */
public final class Thumb {

    private Thumb() {}

    /**
     * @param words what it is, for those who do not see the image; empty if that is said beside it
     */
    public static Component of(long projectId, Glimpse sample, String words) {
        String excerpt = sample.excerpt();
        if (excerpt != null) {
            Span text = new Span(excerpt);
            text.addClassName("w-excerpt");
            text.getElement().setAttribute("dir", "auto");
            return text;
        }
        Image image = new Image("api/projects/" + projectId + "/media/" + sample.sampleId(), words);
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }
}
