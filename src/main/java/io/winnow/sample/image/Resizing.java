package io.winnow.sample.image;

import io.winnow.learning.ImageShape;
import java.awt.image.BufferedImage;

/**
 * Brings images to the shape an encoder takes. The image keeps its proportions and is centred
 * (letterbox); the rest continues its border, as the mean of the border's pixels. Resampling is
 * separable with a triangle filter that widens when shrinking: bilinear upwards, an area average
 * downwards.
 */
public final class Resizing {

    private Resizing() {}

    /** The pixels of {@code image} in that shape, channel-major, 0..255. */
    public static byte[] toShape(BufferedImage image, ImageShape shape) {
        return toShape(Raster.of(image, shape.channels()), shape);
    }

    /**
     * Decoded pixels in another shape; grey ones are repeated for each channel.
     *
     * @param pixels channel-major, 0..255
     * @param from their shape
     */
    public static byte[] toShape(byte[] pixels, ImageShape from, ImageShape shape) {
        return toShape(Raster.of(pixels, from, shape.channels()), shape);
    }

    private static byte[] toShape(Raster source, ImageShape shape) {
        ImageShape from = source.shape();
        double scale =
                Math.min(
                        (double) shape.height() / from.height(),
                        (double) shape.width() / from.width());
        int height = fitted(from.height() * scale, shape.height());
        int width = fitted(from.width() * scale, shape.width());
        float[] resized = resample(source, height, width);
        return centred(resized, new ImageShape(shape.channels(), height, width), shape);
    }

    private static int fitted(double length, int most) {
        return Math.clamp(Math.round(length), 1, most);
    }

    private static float[] resample(Raster source, int height, int width) {
        ImageShape from = source.shape();
        Taps across = Taps.of(from.width(), width);
        Taps down = Taps.of(from.height(), height);
        float[] result = new float[from.channels() * height * width];
        float[] narrowed = new float[from.height() * width];
        for (int c = 0; c < from.channels(); c++) {
            int plane = c * from.height() * from.width();
            for (int y = 0; y < from.height(); y++) {
                across.apply(source.values(), plane + y * from.width(), 1, narrowed, y * width, 1);
            }
            for (int x = 0; x < width; x++) {
                down.apply(narrowed, x, width, result, c * height * width + x, width);
            }
        }
        return result;
    }

    private static byte[] centred(float[] values, ImageShape inner, ImageShape outer) {
        byte[] pixels = new byte[outer.bytes()];
        int top = (outer.height() - inner.height()) / 2;
        int left = (outer.width() - inner.width()) / 2;
        for (int c = 0; c < outer.channels(); c++) {
            int plane = c * inner.height() * inner.width();
            byte border = rounded(borderMean(values, plane, inner));
            for (int i = 0; i < outer.height() * outer.width(); i++) {
                int y = i / outer.width() - top;
                int x = i % outer.width() - left;
                boolean inside = y >= 0 && y < inner.height() && x >= 0 && x < inner.width();
                pixels[c * outer.height() * outer.width() + i] =
                        inside ? rounded(values[plane + y * inner.width() + x]) : border;
            }
        }
        return pixels;
    }

    private static float borderMean(float[] values, int plane, ImageShape shape) {
        float sum = 0;
        int count = 0;
        for (int i = 0; i < shape.height() * shape.width(); i++) {
            int y = i / shape.width();
            int x = i % shape.width();
            if (y == 0 || x == 0 || y == shape.height() - 1 || x == shape.width() - 1) {
                sum += values[plane + i];
                count++;
            }
        }
        return sum / count;
    }

    private static byte rounded(float value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
