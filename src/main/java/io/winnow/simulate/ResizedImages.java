package io.winnow.simulate;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.sample.image.Resizing;
import java.awt.image.BufferedImage;

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
        byte[] resized = Resizing.toShape(image(pixels), shape);
        System.arraycopy(resized, 0, into, at, resized.length);
    }

    private BufferedImage image(byte[] pixels) {
        ImageShape from = source.shape();
        int plane = from.height() * from.width();
        boolean grey = from.channels() == 1;
        BufferedImage image =
                new BufferedImage(
                        from.width(),
                        from.height(),
                        grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < plane; i++) {
            for (int c = 0; c < from.channels(); c++) {
                int value = pixels[c * plane + i] & 0xFF;
                image.getRaster().setSample(i % from.width(), i / from.width(), c, value);
            }
        }
        return image;
    }
}
