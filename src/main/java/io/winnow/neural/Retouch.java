package io.winnow.neural;

import io.winnow.learning.ImageShape;
import java.util.random.RandomGenerator;

/** Changes to a view's pixels, H × W × C, in place. */
final class Retouch {

    private static final int BELL_SIZE = 1 << 12;
    private static final float[] BELL = new float[BELL_SIZE];

    static {
        RandomGenerator fixed = new java.util.SplittableRandom(1);
        for (int i = 0; i < BELL_SIZE; i++) {
            BELL[i] = (float) fixed.nextGaussian();
        }
    }

    private Retouch() {}

    /** Adds normal noise, drawn from a table of 4096 values. */
    static void noise(float[] pixels, float deviation, RandomGenerator random) {
        for (int i = 0; i < pixels.length; ) {
            long bits = random.nextLong();
            for (int j = 0; j < 5 && i < pixels.length; j++, bits >>>= 12) {
                pixels[i++] += deviation * BELL[(int) bits & BELL_SIZE - 1];
            }
        }
    }

    /** Blends {@code share} of the 3 × 3 mean into each pixel. */
    static void blur(float[] pixels, ImageShape shape, float share) {
        float[] sharp = pixels.clone();
        for (int y = 0; y < shape.height(); y++) {
            for (int x = 0; x < shape.width(); x++) {
                for (int c = 0; c < shape.channels(); c++) {
                    int i = index(shape, y, x, c);
                    pixels[i] += share * (mean(sharp, shape, y, x, c) - sharp[i]);
                }
            }
        }
    }

    private static float mean(float[] pixels, ImageShape shape, int y, int x, int c) {
        float sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int row = Math.clamp(y + dy, 0, shape.height() - 1);
                int column = Math.clamp(x + dx, 0, shape.width() - 1);
                sum += pixels[index(shape, row, column, c)];
            }
        }
        return sum / 9;
    }

    /** Blackens a square of a fifth to two fifths of the height, anywhere. */
    static void erase(float[] pixels, ImageShape shape, RandomGenerator random) {
        int side = (int) (shape.height() * (0.2 + 0.2 * random.nextDouble()));
        int top = random.nextInt(shape.height()) - side / 2;
        int left = random.nextInt(shape.width()) - side / 2;
        for (int y = Math.max(0, top); y < Math.min(shape.height(), top + side); y++) {
            for (int x = Math.max(0, left); x < Math.min(shape.width(), left + side); x++) {
                for (int c = 0; c < shape.channels(); c++) {
                    pixels[index(shape, y, x, c)] = 0;
                }
            }
        }
    }

    private static int index(ImageShape shape, int y, int x, int c) {
        return (y * shape.width() + x) * shape.channels() + c;
    }
}
