package io.winnow.ui.encoder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.winnow.ui.part.Figures;
import java.util.List;

/** Whether the samples have been turned into vectors yet, by encoder. */
public class EncoderState extends Div {

    public EncoderState() {
        addClassName("w-stack");
    }

    /**
     * @param samples how many there are to encode
     */
    public void show(List<EncoderShelf.Place> places, int samples) {
        removeAll();
        List<EncoderShelf.Place> used =
                places.stream().filter(place -> place.chosen() || place.encoded() > 0).toList();
        if (used.isEmpty() || samples == 0) {
            Paragraph none =
                    new Paragraph("Samples are encoded by themselves as soon as they arrive.");
            none.addClassName("w-hint");
            add(none);
            return;
        }
        used.forEach(place -> add(line(place, samples)));
    }

    /** "all samples encoded", or how many of them. */
    static String words(EncoderShelf.Place place, int samples) {
        return place.encoded() >= samples
                ? "all samples encoded"
                : Figures.count(place.encoded()) + " of " + Figures.count(samples) + " encoded";
    }

    private static Div line(EncoderShelf.Place place, int samples) {
        Span name = new Span(place.encoder().name());
        name.addClassName("w-title");
        Span state = new Span(words(place, samples));
        state.addClassName("w-meta");
        Div line = new Div(name, state);
        line.addClassName("w-row");
        if (place.chosen()) {
            Span used = new Span("in use");
            used.addClassName("w-chip");
            line.add(used);
        }
        return line;
    }
}
