package io.winnow.simulate;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.sample.image.Resizing;

/** Images brought to another shape as they are read, like an import brings files to a shape. */
record ResizedImages(ImageSource source, ImageShape shape) implements ImageSource {

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public void read(int row, byte[] into, int at) {
        byte[] pixels = new byte[source.shape().bytes()];
        source.read(row, pixels, 0);
        byte[] resized = Resizing.toShape(pixels, source.shape(), shape);
        System.arraycopy(resized, 0, into, at, resized.length);
    }
}
