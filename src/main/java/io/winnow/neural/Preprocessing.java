package io.winnow.neural;

import io.winnow.learning.ImageShape;
import java.util.List;

/**
 * What a network wants to be given for an image: (pixel / {@link Range#divisor} − mean) / deviation
 * for each channel.
 *
 * @param height in pixels
 * @param width in pixels
 * @param layout of its input
 * @param order of its channels
 * @param range of a pixel before the mean is taken off
 * @param mean of red, green and blue, or of grey, in {@code range}
 * @param deviation of red, green and blue, or of grey, in {@code range}, positive
 */
public record Preprocessing(
        int height,
        int width,
        Layout layout,
        Order order,
        Range range,
        List<Float> mean,
        List<Float> deviation) {

    /** The most pixels of a side. */
    public static final int LONGEST_SIDE = 4_096;

    /** Where the channels are. */
    public enum Layout {
        /** n × c × h × w. */
        CHANNELS_FIRST,
        /** n × h × w × c. */
        CHANNELS_LAST
    }

    /** Which channels there are, and which comes first. */
    public enum Order {
        RGB(3),
        BGR(3),
        /** One channel: ITU-R 601 luma of what has colour. */
        GREY(1);

        private final int channels;

        Order(int channels) {
            this.channels = channels;
        }

        /** 3 or 1. */
        public int channels() {
            return channels;
        }
    }

    /** The values of black and white. */
    public enum Range {
        ZERO_TO_255(1),
        ZERO_TO_1(255);

        private final float divisor;

        Range(float divisor) {
            this.divisor = divisor;
        }

        /** Brings a pixel in 0..255 to this range. */
        float divisor() {
            return divisor;
        }
    }

    public Preprocessing {
        if (height < 1 || width < 1 || height > LONGEST_SIDE || width > LONGEST_SIDE) {
            throw new IllegalArgumentException(
                    height + " × " + width + " is no size between 1 and " + LONGEST_SIDE);
        }
        mean = requireChannels("mean", mean, order);
        deviation = requireChannels("deviation", deviation, order);
        if (deviation.stream().anyMatch(value -> value <= 0)) {
            throw new IllegalArgumentException("deviation " + deviation + " is not positive");
        }
    }

    private static List<Float> requireChannels(String name, List<Float> values, Order order) {
        if (values.size() != order.channels() || !values.stream().allMatch(Float::isFinite)) {
            throw new IllegalArgumentException(
                    "%s %s is not a finite number for each of %d channels"
                            .formatted(name, values, order.channels()));
        }
        return List.copyOf(values);
    }

    /** RGB in 0..255, channels first, as it is. */
    public static Preprocessing plain(int height, int width) {
        return new Preprocessing(
                height,
                width,
                Layout.CHANNELS_FIRST,
                Order.RGB,
                Range.ZERO_TO_255,
                List.of(0f, 0f, 0f),
                List.of(1f, 1f, 1f));
    }

    /** RGB in 0..1, channels first, with the mean and deviation of ImageNet's pixels. */
    public static Preprocessing imageNet(int height, int width) {
        return new Preprocessing(
                height,
                width,
                Layout.CHANNELS_FIRST,
                Order.RGB,
                Range.ZERO_TO_1,
                List.of(0.485f, 0.456f, 0.406f),
                List.of(0.229f, 0.224f, 0.225f));
    }

    /** The same with another layout. */
    public Preprocessing with(Layout other) {
        return new Preprocessing(height, width, other, order, range, mean, deviation);
    }

    /** The same in another size. */
    public Preprocessing with(int otherHeight, int otherWidth) {
        return new Preprocessing(otherHeight, otherWidth, layout, order, range, mean, deviation);
    }

    /** The same for one channel: means and deviations are averaged over the three. */
    public Preprocessing grey() {
        return new Preprocessing(
                height, width, layout, Order.GREY, range, average(mean), average(deviation));
    }

    private static List<Float> average(List<Float> values) {
        return List.of(
                (float) values.stream().mapToDouble(Float::doubleValue).average().orElseThrow());
    }

    /** The images it takes. */
    public ImageShape shape() {
        return new ImageShape(order.channels(), height, width);
    }

    /**
     * Writes one image as the network wants it.
     *
     * @param pixels holds c × h × w from {@code from}, red first, 0..255
     * @param values takes as many from {@code to}, in {@link #layout} and {@link #order}
     */
    void apply(byte[] pixels, int from, float[] values, int to) {
        int area = height * width;
        int channels = order.channels();
        for (int c = 0; c < channels; c++) {
            int place = order == Order.BGR ? channels - 1 - c : c;
            int first = layout == Layout.CHANNELS_FIRST ? to + place * area : to + place;
            int step = layout == Layout.CHANNELS_FIRST ? 1 : channels;
            for (int p = 0; p < area; p++) {
                float pixel = (pixels[from + c * area + p] & 255) / range.divisor();
                values[first + p * step] = (pixel - mean.get(c)) / deviation.get(c);
            }
        }
    }
}
