package io.winnow.ui.encoder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.winnow.sample.EncoderCard;
import io.winnow.ui.part.Figures;
import java.util.List;
import java.util.function.Consumer;

/** The encoders to choose from. */
public class EncoderList extends Div {

    private final transient Consumer<String> onChoose;
    private final transient Consumer<String> onEncode;
    private final transient Consumer<String> onRemove;

    /**
     * @param onChoose told the id of the encoder to use
     * @param onEncode told the id of the encoder to encode with, without using it
     * @param onRemove told the id of the encoder to delete
     */
    public EncoderList(
            Consumer<String> onChoose, Consumer<String> onEncode, Consumer<String> onRemove) {
        this.onChoose = onChoose;
        this.onEncode = onEncode;
        this.onRemove = onRemove;
    }

    public void show(List<EncoderShelf.Place> places, int samples) {
        removeAll();
        if (places.isEmpty() || samples == 0) {
            Paragraph none = new Paragraph("Encoders are offered as soon as there are samples.");
            none.addClassName("w-hint");
            add(none);
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("w-list");
        places.forEach(place -> rows.add(row(place, samples)));
        add(rows);
    }

    private ListItem row(EncoderShelf.Place place, int samples) {
        EncoderCard card = place.encoder();
        Span name = new Span(card.name());
        name.addClassName("w-title");
        Span meta =
                new Span(origin(card) + " · " + Figures.count(card.dimension()) + " dimensions");
        meta.addClassName("w-meta");
        Div words = new Div(new Div(name), meta);
        Span encoded = new Span(EncoderState.words(place, samples));
        encoded.addClassNames("w-meta", "w-end");
        ListItem row = new ListItem(words, encoded, end(place, samples));
        row.addClassName("w-item");
        return row;
    }

    private Component end(EncoderShelf.Place place, int samples) {
        if (place.chosen()) {
            Span used = new Span("in use");
            used.addClassName("w-chip");
            return used;
        }
        Div buttons = new Div(button("Use", place.encoder(), onChoose));
        buttons.addClassName("w-row");
        if (place.encoded() < samples) {
            buttons.add(button("Encode", place.encoder(), onEncode));
        }
        if (place.encoder().origin() == EncoderCard.Origin.BROUGHT) {
            buttons.add(button("Remove", place.encoder(), onRemove));
        }
        return buttons;
    }

    private static Button button(String word, EncoderCard card, Consumer<String> told) {
        Button button = new Button(word, click -> told.accept(card.id()));
        button.setAriaLabel(word + " " + card.name());
        return button;
    }

    private static String origin(EncoderCard card) {
        return switch (card.origin()) {
            case SHIPPED -> "came with Winnow";
            case INSTANT -> "computed in a moment";
            case TRAINED -> "learned from this pool";
            case BROUGHT -> "brought as a file";
        };
    }
}
