package io.winnow.simulate;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.sample.image.ImageFiles;
import io.winnow.sample.image.Resizing;
import io.winnow.sample.image.UnreadableImage;
import java.io.UncheckedIOException;

/**
 * Images brought to another shape as they are read, like an import brings files to a shape: from
 * the original where there is one.
 */
record ResizedImages(Samples.Images images, ImageShape shape) implements ImageSource {

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public void read(int row, byte[] into, int at) {
        byte[] resized = resized(row);
        System.arraycopy(resized, 0, into, at, resized.length);
    }

    private byte[] resized(int row) {
        byte[] original = images.originals().of(row);
        if (original != null) {
            try {
                return Resizing.toShape(ImageFiles.decode(original), shape);
            } catch (UnreadableImage e) {
                throw new UncheckedIOException("image " + row + " was read before", e);
            }
        }
        ImageSource source = images.source();
        byte[] pixels = new byte[source.shape().bytes()];
        source.read(row, pixels, 0);
        return Resizing.toShape(pixels, source.shape(), shape);
    }
}
