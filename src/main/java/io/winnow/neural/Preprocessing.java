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
 * @param mean of red, green and blue, in {@code range}
 * @param deviation of red, green and blue, in {@code range}, positive
 */
public record Preprocessing(
        int height,
        int width,
        Layout layout,
        Order order,
        Range range,
        List<Float> mean,
        List<Float> deviation) {

    private static final int CHANNELS = 3;

    /** The most pixels of a side. */
    public static final int LONGEST_SIDE = 4_096;

    /** Where the channels are. */
    public enum Layout {
        /** n × 3 × h × w. */
        CHANNELS_FIRST,
        /** n × h × w × 3. */
        CHANNELS_LAST
    }

    /** Which channel comes first. */
    public enum Order {
        RGB,
        BGR
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
        mean = requireChannels("mean", mean);
        deviation = requireChannels("deviation", deviation);
        if (deviation.stream().anyMatch(value -> value <= 0)) {
            throw new IllegalArgumentException("deviation " + deviation + " is not positive");
        }
    }

    private static List<Float> requireChannels(String name, List<Float> values) {
        if (values.size() != CHANNELS || !values.stream().allMatch(Float::isFinite)) {
            throw new IllegalArgumentException(name + " " + values + " is not 3 finite numbers");
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

    /** The images it takes. */
    ImageShape shape() {
        return new ImageShape(CHANNELS, height, width);
    }

    /**
     * Writes one image as the network wants it.
     *
     * @param pixels holds 3 × h × w from {@code from}, red first, 0..255
     * @param values takes as many from {@code to}, in {@link #layout} and {@link #order}
     */
    void apply(byte[] pixels, int from, float[] values, int to) {
        int area = height * width;
        for (int c = 0; c < CHANNELS; c++) {
            int place = order == Order.RGB ? c : CHANNELS - 1 - c;
            int first = layout == Layout.CHANNELS_FIRST ? to + place * area : to + place;
            int step = layout == Layout.CHANNELS_FIRST ? 1 : CHANNELS;
            for (int p = 0; p < area; p++) {
                float pixel = (pixels[from + c * area + p] & 255) / range.divisor();
                values[first + p * step] = (pixel - mean.get(c)) / deviation.get(c);
            }
        }
    }
}
