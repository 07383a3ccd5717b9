package io.winnow.neural;

import io.winnow.learning.ImageShape;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * How far two views of one image may differ, and the making of a view: a turned, flipped and
 * resampled crop, then contrast, brightness, blur, noise and an erased square.
 *
 * @param smallestCrop the least share of the area that a crop keeps, in (0, 1]
 * @param rotation the largest turn either way, in radians
 * @param flip whether half of the views are mirrored left to right
 * @param gamma the largest logarithm of the exponent that changes contrast, either way
 * @param darkest the least factor of brightness
 * @param brightest the largest factor of brightness
 * @param noise the largest standard deviation of added noise, with pixels in 0..1
 * @param blurred the share of views that are blurred
 * @param erased the share of views that lose a square
 * @param colour what happens to the colours of images that have them
 */
public record Augmentation(
        double smallestCrop,
        double rotation,
        boolean flip,
        double gamma,
        double darkest,
        double brightest,
        double noise,
        double blurred,
        double erased,
        Colour colour) {

    /** No turn, for {@link #view}. */
    static final int UPRIGHT = -1;

    private static final int COLOURED = 3;

    public Augmentation {
        if (!(smallestCrop > 0 && smallestCrop <= 1)) {
            throw new IllegalArgumentException("crop of at least " + smallestCrop);
        }
        if (!(darkest > 0 && darkest <= brightest)) {
            throw new IllegalArgumentException("brightness " + darkest + " to " + brightest);
        }
        colour = Objects.requireNonNullElse(colour, Colour.AS_IT_IS);
    }

    /** The same without mirror images: right for letters, digits and signs. */
    Augmentation unmirrored() {
        return new Augmentation(
                smallestCrop,
                rotation,
                false,
                gamma,
                darkest,
                brightest,
                noise,
                blurred,
                erased,
                colour);
    }

    /** Without a change of colours. */
    public Augmentation(
            double smallestCrop,
            double rotation,
            boolean flip,
            double gamma,
            double darkest,
            double brightest,
            double noise,
            double blurred,
            double erased) {
        this(
                smallestCrop,
                rotation,
                flip,
                gamma,
                darkest,
                brightest,
                noise,
                blurred,
                erased,
                Colour.AS_IT_IS);
    }

    /** What suits small pictures of things that keep their identity when mirrored. */
    public static Augmentation standard(ImageShape shape) {
        Colour colour = shape.channels() == COLOURED ? Colour.standard() : Colour.AS_IT_IS;
        return new Augmentation(0.45, 0.2, true, 0.5, 0.5, 1.3, 0.08, 0, 0, colour);
    }

    /** Crops and mirror images alone. */
    public static Augmentation gentle() {
        return new Augmentation(0.6, 0, true, 0, 1, 1, 0, 0, 0);
    }

    /**
     * Makes a view.
     *
     * @param image C × H × W, 0..255
     * @param quarters by which the largest central square is turned, from 0 to 3; {@link #UPRIGHT}
     *     for a view of the whole image
     * @param random decides every choice
     * @param into filled with H × W × C, pixels in about 0..1
     */
    void view(byte[] image, ImageShape shape, int quarters, RandomGenerator random, float[] into) {
        float[] tones = tones(random);
        Crop crop = Crop.random(this, random);
        Crop turned = quarters == UPRIGHT ? crop : crop.turned(quarters, shape);
        turned.resample(image, shape, tones, into);
        if (shape.channels() == COLOURED && !colour.equals(Colour.AS_IT_IS)) {
            colour.alter(into, random);
        }
        if (random.nextDouble() < blurred) {
            Retouch.blur(into, shape, (float) random.nextDouble());
        }
        Retouch.noise(into, (float) (noise * random.nextDouble()), random);
        if (random.nextDouble() < erased) {
            Retouch.erase(into, shape, random);
        }
    }

    /** What each of the 256 tones becomes: brightness × tone ^ exponent. */
    private float[] tones(RandomGenerator random) {
        double exponent = Math.exp(gamma * (2 * random.nextDouble() - 1));
        double brightness = darkest + (brightest - darkest) * random.nextDouble();
        float[] tones = new float[256];
        for (int tone = 0; tone < tones.length; tone++) {
            tones[tone] = (float) (brightness * Math.pow(tone / 255.0, exponent));
        }
        return tones;
    }
}
