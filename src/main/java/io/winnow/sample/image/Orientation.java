package io.winnow.sample.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * How the stored rows and columns of an image lie when it is shown (Exif 2.32, tag 0x0112): cameras
 * store what the sensor saw and say how they were held, browsers turn the picture by it.
 *
 * @param transposed stored rows are shown as columns
 * @param fromRight stored rows run from right to left, or from bottom to top where transposed
 * @param fromBottom the first stored row is the lowest, or the rightmost where transposed
 */
record Orientation(boolean transposed, boolean fromRight, boolean fromBottom) {

    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** What the number of the tag means; a number that it does not know is upright. */
    static Orientation of(int tag) {
        return switch (tag) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, false, true);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, true, false);
            default -> UPRIGHT;
        };
    }

    /** The image as it is to be shown; the given one if it lies so already. */
    BufferedImage apply(BufferedImage stored) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        Raster from = stored.getRaster();
        WritableRaster to =
                transposed
                        ? from.createCompatibleWritableRaster(from.getHeight(), from.getWidth())
                        : from.createCompatibleWritableRaster();
        copy(from, to);
        return new BufferedImage(stored.getColorModel(), to, stored.isAlphaPremultiplied(), null);
    }

    private void copy(Raster from, WritableRaster to) {
        int width = from.getWidth();
        int height = from.getHeight();
        int[] row = new int[width * from.getNumBands()];
        for (int y = 0; y < height; y++) {
            from.getPixels(0, y, width, 1, row);
            if (fromRight) {
                reverse(row, from.getNumBands());
            }
            int line = fromBottom ? height - 1 - y : y;
            if (transposed) {
                to.setPixels(line, 0, 1, width, row);
            } else {
                to.setPixels(0, line, width, 1, row);
            }
        }
    }

    private static void reverse(int[] row, int bands) {
        for (int left = 0, right = row.length - bands;
                left < right;
                left += bands, right -= bands) {
            for (int band = 0; band < bands; band++) {
                int kept = row[left + band];
                row[left + band] = row[right + band];
                row[right + band] = kept;
            }
        }
    }
}
