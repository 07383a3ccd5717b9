package io.winnow.ui.encoder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.winnow.neural.OnnxInput;
import io.winnow.neural.Preprocessing;
import io.winnow.neural.Preprocessing.Layout;
import io.winnow.neural.Preprocessing.Order;
import io.winnow.neural.Preprocessing.Range;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a network wants to be given for an image. What its file says is filled in and fixed. */
public class PreprocessingForm extends Div {

    private static final int USUAL_SIDE = 224;

    private final IntegerField height = new IntegerField("Height");
    private final IntegerField width = new IntegerField("Width");
    private final Select<Layout> layout = new Select<>();
    private final Select<Order> order = new Select<>();
    private final Select<Range> range = new Select<>();
    private final Select<Normalising> normalising = new Select<>();
    private final TextField mean = new TextField();
    private final TextField deviation = new TextField();

    /** Usual ways to move pixels about zero. */
    private enum Normalising {
        IMAGE_NET("ImageNet's mean and deviation"),
        HALF("mean .5, deviation .5"),
        NONE("none"),
        OWN("own numbers");

        private final String words;

        Normalising(String words) {
            this.words = words;
        }
    }

    public PreprocessingForm() {
        addClassName("w-grid-form");
        layout.setLabel("Layout");
        layout.setItems(Layout.values());
        layout.setItemLabelGenerator(
                one -> one == Layout.CHANNELS_FIRST ? "n × c × h × w" : "n × h × w × c");
        order.setLabel("Channels");
        order.setItemLabelGenerator(one -> one == Order.GREY ? "grey" : one.name());
        order.addValueChangeListener(change -> ownNumbers());
        range.setLabel("Pixels from black to white");
        range.setItems(Range.values());
        range.setItemLabelGenerator(one -> one == Range.ZERO_TO_1 ? "0 to 1" : "0 to 255");
        normalising.setLabel("Then");
        normalising.setItems(Normalising.values());
        normalising.setItemLabelGenerator(one -> one.words);
        normalising.addValueChangeListener(change -> ownNumbers());
        mean.setPlaceholder("0.485, 0.456, 0.406");
        deviation.setPlaceholder("0.229, 0.224, 0.225");
        add(height, width, layout, order, range, normalising, mean, deviation);
    }

    /** Starts anew with what the file says. */
    void show(OnnxInput input) {
        fill(height, input.height());
        fill(width, input.width());
        Layout known = input.layout();
        layout.setValue(known == null ? Layout.CHANNELS_FIRST : known);
        layout.setReadOnly(known != null);
        channels(input.channels());
        range.setValue(Range.ZERO_TO_1);
        normalising.setValue(Normalising.IMAGE_NET);
        ownNumbers();
    }

    private void channels(@Nullable Integer known) {
        List<Order> fitting =
                Stream.of(Order.values())
                        .filter(one -> known == null || one.channels() == known)
                        .toList();
        order.setItems(fitting);
        order.setValue(fitting.getFirst());
        order.setReadOnly(fitting.size() == 1);
    }

    private static void fill(IntegerField side, @Nullable Integer known) {
        side.setValue(known == null ? USUAL_SIDE : known);
        side.setReadOnly(known != null);
        side.setHelperText(known == null ? "The file takes any." : "As the file says.");
    }

    private void ownNumbers() {
        boolean own = normalising.getValue() == Normalising.OWN;
        mean.setVisible(own);
        deviation.setVisible(own);
        String of = order.getValue() == Order.GREY ? "" : " of red, green, blue";
        mean.setLabel("Mean" + of);
        deviation.setLabel("Deviation" + of);
    }

    /** What was stated; empty after marking a field that cannot be so. */
    Optional<Preprocessing> value() {
        Optional<List<Float>> means = numbers(mean, 0);
        Optional<List<Float>> deviations = numbers(deviation, Float.MIN_NORMAL);
        boolean sides = check(height) & check(width);
        if (!sides || means.isEmpty() || deviations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Preprocessing(
                        height.getValue(),
                        width.getValue(),
                        layout.getValue(),
                        order.getValue(),
                        range.getValue(),
                        means.get(),
                        deviations.get()));
    }

    private static boolean check(IntegerField side) {
        Integer value = side.getValue();
        boolean good = value != null && value >= 1 && value <= Preprocessing.LONGEST_SIDE;
        side.setInvalid(!good);
        side.setErrorMessage("Between 1 and %,d pixels.".formatted(Preprocessing.LONGEST_SIDE));
        return good;
    }

    /** A number for each channel, preset ones in the range that was chosen. */
    private Optional<List<Float>> numbers(TextField field, float least) {
        boolean means = field == mean;
        float white = range.getValue() == Range.ZERO_TO_1 ? 1 : 255;
        Preprocessing colour = Preprocessing.imageNet(1, 1);
        Preprocessing imageNet = order.getValue() == Order.GREY ? colour.grey() : colour;
        int channels = order.getValue().channels();
        List<Float> shares =
                switch (normalising.getValue()) {
                    case IMAGE_NET -> means ? imageNet.mean() : imageNet.deviation();
                    case HALF -> Collections.nCopies(channels, .5f);
                    case NONE -> Collections.nCopies(channels, means ? 0f : 1 / white);
                    case OWN -> List.of();
                };
        return shares.isEmpty()
                ? typed(field, channels, means ? Float.NEGATIVE_INFINITY : least)
                : Optional.of(shares.stream().map(share -> share * white).toList());
    }

    private static Optional<List<Float>> typed(TextField field, int channels, float least) {
        String[] parts = field.getValue().strip().split("[,;\\s]+");
        try {
            List<Float> numbers = List.of(parts).stream().map(Float::valueOf).toList();
            boolean good =
                    numbers.size() == channels
                            && numbers.stream().allMatch(n -> Float.isFinite(n) && n >= least);
            field.setInvalid(!good);
            field.setErrorMessage(wanted(channels, least > 0));
            return good ? Optional.of(numbers) : Optional.empty();
        } catch (NumberFormatException e) {
            field.setInvalid(true);
            field.setErrorMessage(wanted(channels, least > 0));
            return Optional.empty();
        }
    }

    private static String wanted(int channels, boolean positive) {
        String kind = positive ? "positive number" : "number";
        return channels == 1 ? "One %s.".formatted(kind) : "Three %ss.".formatted(kind);
    }
}
