package io.winnow.sample;

import io.winnow.learning.ImageSource;
import io.winnow.learning.represent.Encoder;

/** Encodes the images of a project. */
final class ImageRowEncoder implements RowEncoder {

    private final Encoder encoder;
    private final ImageSource images;
    private byte[] pixels = new byte[0];

    ImageRowEncoder(Encoder encoder, ImageSource images) {
        this.encoder = encoder;
        this.images = images;
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public float[] encode(int from, int count) {
        int bytes = images.shape().bytes();
        if (pixels.length < count * bytes) {
            pixels = new byte[Math.multiplyExact(count, bytes)];
        }
        for (int i = 0; i < count; i++) {
            images.read(from + i, pixels, i * bytes);
        }
        return encoder.encode(pixels, count);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
