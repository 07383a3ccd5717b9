package io.winnow.simulate;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.sample.image.Greys;
import io.winnow.sample.image.Resizing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Images in memory that take the shape of the first one, its longer side limited. */
final class ImageStack {

    private final int largestSide;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private @Nullable ImageShape shape;

    /**
     * @param shape which all take; null for that of the first image
     */
    ImageStack(@Nullable ImageShape shape, int largestSide) {
        this.shape = shape;
        this.largestSide = largestSide;
    }

    boolean isEmpty() {
        return pixels.size() == 0;
    }

    /** Whether one more image fits into an array. */
    boolean hasRoom() {
        return shape == null || pixels.size() <= Integer.MAX_VALUE - 8 - shape.bytes();
    }

    /**
     * @return whether the image had that shape already
     */
    boolean add(BufferedImage image) {
        ImageShape own = shapeOf(image);
        ImageShape common = shape == null ? reduced(own) : shape;
        shape = common;
        pixels.writeBytes(Resizing.toShape(image, common));
        return own.equals(common);
    }

    /** What was added. */
    ImageSource images() {
        ImageShape common = shape;
        if (common == null) {
            throw new IllegalStateException("nothing was added");
        }
        return ImageSource.of(pixels.toByteArray(), common);
    }

    private static ImageShape shapeOf(BufferedImage image) {
        int channels = Greys.isGreyFile(image) ? 1 : 3;
        return new ImageShape(channels, image.getHeight(), image.getWidth());
    }

    private ImageShape reduced(ImageShape own) {
        double longest = Math.max(own.height(), own.width());
        double scale = Math.min(1, largestSide / longest);
        return new ImageShape(
                own.channels(),
                (int) Math.max(1, Math.round(own.height() * scale)),
                (int) Math.max(1, Math.round(own.width() * scale)));
    }
}
