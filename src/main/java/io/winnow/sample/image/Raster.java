package io.winnow.sample.image;

import io.winnow.learning.ImageShape;
import java.awt.image.BufferedImage;

/**
 * The pixels of an image as numbers, channel-major (C × H × W, 0..255).
 *
 * @param values not copied
 */
record Raster(ImageShape shape, float[] values) {

    /**
     * Takes the pixels of {@code image}: grey as ITU-R 601 luma, transparent parts over white.
     *
     * @param channels 1 or 3
     */
    static Raster of(BufferedImage image, int channels) {
        ImageShape shape = new ImageShape(channels, image.getHeight(), image.getWidth());
        if (Greys.isLuminance(image)) {
            return ofLuminance(image, shape);
        }
        int plane = shape.height() * shape.width();
        float[] values = new float[shape.bytes()];
        int[] row = new int[shape.width()];
        for (int y = 0; y < shape.height(); y++) {
            image.getRGB(0, y, shape.width(), 1, row, 0, shape.width());
            for (int x = 0; x < row.length; x++) {
                put(values, y * shape.width() + x, plane, channels, row[x]);
            }
        }
        return new Raster(shape, values);
    }

    /**
     * Takes decoded pixels; grey is repeated, colour becomes luma, where {@code channels} says so.
     */
    static Raster of(byte[] pixels, ImageShape from, int channels) {
        ImageShape shape = new ImageShape(channels, from.height(), from.width());
        int plane = from.height() * from.width();
        float[] values = new float[shape.bytes()];
        for (int at = 0; at < plane; at++) {
            int red = pixels[at] & 0xff;
            int green = from.channels() == 1 ? red : pixels[at + plane] & 0xff;
            int blue = from.channels() == 1 ? red : pixels[at + 2 * plane] & 0xff;
            put(values, at, plane, channels, 0xff << 24 | red << 16 | green << 8 | blue);
        }
        return new Raster(shape, values);
    }

    // getRGB would take grey values for linear light and brighten them.
    private static Raster ofLuminance(BufferedImage image, ImageShape shape) {
        float[] grey = band(image, 0);
        if (image.getColorModel().hasAlpha()) {
            float[] alpha = band(image, 1);
            for (int i = 0; i < grey.length; i++) {
                grey[i] = over(Math.round(grey[i]), alpha[i] / 255);
            }
        }
        float[] values = new float[shape.bytes()];
        for (int c = 0; c < shape.channels(); c++) {
            System.arraycopy(grey, 0, values, c * grey.length, grey.length);
        }
        return new Raster(shape, values);
    }

    /** One band as 0..255, whatever its depth. */
    private static float[] band(BufferedImage image, int band) {
        float[] samples = new float[image.getWidth() * image.getHeight()];
        image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), band, samples);
        int most = (1 << image.getColorModel().getComponentSize(band)) - 1;
        if (most != 255) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] *= 255f / most;
            }
        }
        return samples;
    }

    private static void put(float[] values, int at, int plane, int channels, int argb) {
        float alpha = (argb >>> 24) / 255f;
        float red = over(argb >> 16, alpha);
        float green = over(argb >> 8, alpha);
        float blue = over(argb, alpha);
        if (channels == 1) {
            values[at] = 0.299f * red + 0.587f * green + 0.114f * blue;
        } else {
            values[at] = red;
            values[at + plane] = green;
            values[at + 2 * plane] = blue;
        }
    }

    private static float over(int bits, float alpha) {
        return (bits & 0xff) * alpha + 255 * (1 - alpha);
    }
}
