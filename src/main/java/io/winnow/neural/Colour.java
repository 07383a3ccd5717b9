package io.winnow.neural;

import java.util.random.RandomGenerator;

/**
 * How far the colours of two views may differ: a turn of the hue and a change of saturation, both
 * linear maps that keep luminance, and now and then no colour at all (Chen et al. 2020, appendix A;
 * brightness and contrast are changed with the tones). Images of one channel have no colours.
 *
 * @param hue the largest turn either way, in radians
 * @param saturation the largest change of its factor either way, in [0, 1]
 * @param grey the share of views that lose their colours, in [0, 1]
 */
public record Colour(double hue, double saturation, double grey) {

    /** Changes nothing. */
    public static final Colour AS_IT_IS = new Colour(0, 0, 0);

    private static final int CHANNELS = 3;
    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;
    private static final float ROOT = (float) Math.sqrt(1 / 3.0);

    public Colour {
        if (!(hue >= 0) || !(saturation >= 0 && saturation <= 1) || !(grey >= 0 && grey <= 1)) {
            throw new IllegalArgumentException(
                    "hue %s, saturation %s, grey %s".formatted(hue, saturation, grey));
        }
    }

    /** A tenth of the circle, two fifths of saturation, every fifth view grey. */
    public static Colour standard() {
        return new Colour(0.63, 0.4, 0.2);
    }

    /**
     * Changes the colours of a view in place.
     *
     * @param pixels H × W × 3
     */
    void alter(float[] pixels, RandomGenerator random) {
        double angle = hue * (2 * random.nextDouble() - 1);
        double factor = 1 + saturation * (2 * random.nextDouble() - 1);
        double kept = random.nextDouble() < grey ? 0 : factor;
        turn(pixels, (float) (kept * Math.cos(angle)), (float) (kept * Math.sin(angle)));
    }

    /** Turns and stretches what a pixel has beside its luminance, around the grey axis. */
    private static void turn(float[] pixels, float along, float across) {
        for (int i = 0; i + CHANNELS <= pixels.length; i += CHANNELS) {
            float luminance = RED * pixels[i] + GREEN * pixels[i + 1] + BLUE * pixels[i + 2];
            float r = pixels[i] - luminance;
            float g = pixels[i + 1] - luminance;
            float b = pixels[i + 2] - luminance;
            float red = along * r + across * ROOT * (b - g);
            float green = along * g + across * ROOT * (r - b);
            float blue = along * b + across * ROOT * (g - r);
            float drift = RED * red + GREEN * green + BLUE * blue;
            pixels[i] = luminance + red - drift;
            pixels[i + 1] = luminance + green - drift;
            pixels[i + 2] = luminance + blue - drift;
        }
    }
}
