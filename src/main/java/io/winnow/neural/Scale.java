package io.winnow.neural;

import io.winnow.learning.ImageSource;

/**
 * Brings pixels in 0..1 to about zero mean and unit deviation.
 *
 * @param mean of the training images' pixels
 * @param deviation their standard deviation, positive
 */
public record Scale(float mean, float deviation) {

    private static final int ENOUGH = 5_000;
    private static final float FLATTEST = 0.01f;

    public Scale {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("deviation " + deviation);
        }
    }

    /** Measures up to 5,000 evenly spaced images. */
    static Scale of(ImageSource images) {
        byte[] image = new byte[images.shape().bytes()];
        int count = Math.min(ENOUGH, images.size());
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            images.read((int) ((long) i * images.size() / count), image, 0);
            for (byte pixel : image) {
                double value = (pixel & 255) / 255.0;
                sum += value;
                squares += value * value;
            }
        }
        double mean = sum / ((double) count * image.length);
        double variance = squares / ((double) count * image.length) - mean * mean;
        return new Scale(
                (float) mean, (float) Math.max(FLATTEST, Math.sqrt(Math.max(0, variance))));
    }

    float apply(float pixel) {
        return (pixel - mean) / deviation;
    }
}
