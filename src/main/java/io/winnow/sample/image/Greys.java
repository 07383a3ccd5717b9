package io.winnow.sample.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;

/** Tells pictures without colour, which need one channel and not three. */
public final class Greys {

    /** JPEG rounding moves the channels of a grey picture apart by a few steps. */
    private static final int ROUNDING = 8;

    private Greys() {}

    /** Whether the file stores luminance alone, of any depth, with or without transparency. */
    static boolean isLuminance(BufferedImage image) {
        return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    /** Whether the file can hold no colour: it stores luminance, or a palette of greys. */
    public static boolean isGreyFile(BufferedImage image) {
        ColorModel model = image.getColorModel();
        return model instanceof IndexColorModel palette ? isGrey(palette) : isLuminance(image);
    }

    /** Whether no pixel has a colour, however the file stores it. */
    public static boolean hasNoColour(BufferedImage image) {
        if (isGreyFile(image)) {
            return true;
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (!isGrey(image.getRGB(x, y))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isGrey(IndexColorModel palette) {
        for (int entry = 0; entry < palette.getMapSize(); entry++) {
            if (!isGrey(palette.getRGB(entry))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGrey(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        return Math.max(Math.abs(red - green), Math.abs(green - blue)) <= ROUNDING;
    }
}
