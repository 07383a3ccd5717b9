package io.winnow.neural;

import io.winnow.learning.ImageShape;
import java.util.random.RandomGenerator;

/**
 * A linear map from the view's plane to the image's, both [−1, 1]²: p ↦ A p + t.
 *
 * @param xx the part of A that takes x to x
 * @param xy the part of A that takes y to x
 * @param yx the part of A that takes x to y
 * @param yy the part of A that takes y to y
 * @param tx the x of t
 * @param ty the y of t
 */
record Crop(double xx, double xy, double yx, double yy, double tx, double ty) {

    private static final double STRETCH = 0.125;

    static Crop random(Augmentation limits, RandomGenerator random) {
        double area = between(limits.smallestCrop(), 1, random);
        double stretch = Math.exp(between(-STRETCH, STRETCH, random));
        double sx = Math.sqrt(area) * stretch;
        double sy = Math.sqrt(area) / stretch;
        double angle = between(-limits.rotation(), limits.rotation(), random);
        double mirror = limits.flip() && random.nextBoolean() ? -1 : 1;
        double tx = between(-1, 1, random) * Math.max(0, 1 - sx);
        double ty = between(-1, 1, random) * Math.max(0, 1 - sy);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Crop(sx * cos * mirror, -sy * sin, sx * sin * mirror, sy * cos, tx, ty);
    }

    private static double between(double low, double high, RandomGenerator random) {
        return low + (high - low) * random.nextDouble();
    }

    /** The same of the largest central square of an image, turned by quarters of a circle. */
    Crop turned(int quarters, ImageShape shape) {
        double least = Math.min(shape.width(), shape.height());
        double sx = least / shape.width();
        double sy = least / shape.height();
        double cos = Math.round(Math.cos(quarters * Math.PI / 2));
        double sin = Math.round(Math.sin(quarters * Math.PI / 2));
        return new Crop(
                sx * (cos * xx - sin * yx),
                sx * (cos * xy - sin * yy),
                sy * (sin * xx + cos * yx),
                sy * (sin * xy + cos * yy),
                sx * (cos * tx - sin * ty),
                sy * (sin * tx + cos * ty));
    }

    /** Samples the image bilinearly; outside it the nearest edge goes on. */
    void resample(byte[] image, ImageShape shape, float[] tones, float[] into) {
        int h = shape.height();
        int w = shape.width();
        int area = h * w;
        for (int row = 0, out = 0; row < h; row++) {
            double v = (2 * row + 1.0) / h - 1;
            for (int column = 0; column < w; column++) {
                double u = (2 * column + 1.0) / w - 1;
                float x = clamp(((xx * u + xy * v + tx + 1) * w - 1) / 2, w);
                float y = clamp(((yx * u + yy * v + ty + 1) * h - 1) / 2, h);
                int x0 = (int) x;
                int y0 = (int) y;
                int right = x0 + 1 < w ? 1 : 0;
                int below = y0 + 1 < h ? w : 0;
                float fx = x - x0;
                float fy = y - y0;
                int corner = y0 * w + x0;
                for (int c = 0; c < shape.channels(); c++, corner += area) {
                    float top =
                            tones[image[corner] & 255] * (1 - fx)
                                    + tones[image[corner + right] & 255] * fx;
                    float bottom =
                            tones[image[corner + below] & 255] * (1 - fx)
                                    + tones[image[corner + below + right] & 255] * fx;
                    into[out++] = top * (1 - fy) + bottom * fy;
                }
            }
        }
    }

    private static float clamp(double position, int length) {
        return (float) Math.clamp(position, 0, length - 1.0);
    }
}
