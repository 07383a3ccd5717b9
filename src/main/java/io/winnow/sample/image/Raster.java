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
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return ofGrey(image, shape);
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
    private static Raster ofGrey(BufferedImage image, ImageShape shape) {
        int plane = shape.height() * shape.width();
        float[] grey = new float[plane];
        image.getRaster().getSamples(0, 0, shape.width(), shape.height(), 0, grey);
        float[] values = new float[shape.bytes()];
        for (int c = 0; c < shape.channels(); c++) {
            System.arraycopy(grey, 0, values, c * plane, plane);
        }
        return new Raster(shape, values);
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
