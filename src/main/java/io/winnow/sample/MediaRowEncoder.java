package io.winnow.sample;

import io.winnow.learning.represent.Encoder;
import java.io.IOException;

/**
 * Encodes the images of a project straight from their media: for encoders of large images, whose
 * pixels would fill the disk and are needed once.
 */
record MediaRowEncoder(
        Encoder encoder, Samples samples, PixelCache pixels, long projectId, int size)
        implements RowEncoder {

    private static final int MOST_BYTES = 1 << 26;

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public float[] encode(int from, int count) throws IOException {
        float[] rows = new float[Math.multiplyExact(count, dimension())];
        int each = Math.max(1, MOST_BYTES / encoder.input().bytes());
        for (int at = 0; at < count; at += each) {
            int some = Math.min(each, count - at);
            byte[] images =
                    pixels.decoded(samples.page(projectId, from + at, some), encoder.input());
            System.arraycopy(
                    encoder.encode(images, some), 0, rows, at * dimension(), some * dimension());
        }
        return rows;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
