package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.represent.Encoder;

/** An encoder of images; images of another shape are brought to its own. */
record ImageSampleEncoder(Encoder encoder) implements SampleEncoder {

    private static final int BATCH = 256;

    /** The images among {@code samples}; {@code name} is the encoder that wants them. */
    static Samples.Images images(Samples samples, String name) {
        if (samples instanceof Samples.Images images) {
            return images;
        }
        throw new IllegalArgumentException(
                "%s encodes images, and these are %s".formatted(name, samples.kind()));
    }

    @Override
    public String id() {
        return encoder.id();
    }

    @Override
    public Embeddings encode(Samples samples, Progress progress) {
        ImageSource images = images(samples, encoder.id()).in(encoder.input());
        int bytes = images.shape().bytes();
        int d = encoder.dimension();
        float[] values = new float[Math.multiplyExact(images.size(), d)];
        byte[] pixels = new byte[BATCH * bytes];
        for (int from = 0; from < images.size(); from += BATCH) {
            progress.report(from, images.size(), "encoding");
            int count = Math.min(BATCH, images.size() - from);
            for (int i = 0; i < count; i++) {
                images.read(from + i, pixels, i * bytes);
            }
            System.arraycopy(encoder.encode(pixels, count), 0, values, from * d, count * d);
        }
        return Embeddings.of(values, images.size(), d);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
