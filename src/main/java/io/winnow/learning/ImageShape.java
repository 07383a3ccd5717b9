package io.winnow.learning;

/**
 * The shape of a decoded image, channels first.
 *
 * @param channels 1 (grey) or 3 (RGB)
 * @param height in pixels
 * @param width in pixels
 */
public record ImageShape(int channels, int height, int width) {

    public ImageShape {
        if ((channels != 1 && channels != 3) || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "no image has shape %d × %d × %d".formatted(channels, height, width));
        }
    }

    /** Bytes of one image, one per channel and pixel. */
    public int bytes() {
        return channels * height * width;
    }

    /** Like "1 × 28 × 28". */
    @Override
    public String toString() {
        return "%d × %d × %d".formatted(channels, height, width);
    }
}
