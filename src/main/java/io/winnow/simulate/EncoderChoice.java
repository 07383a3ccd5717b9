package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.represent.Encoder;
import io.winnow.learning.represent.PcaEncoder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An encoder to simulate with.
 *
 * @param name its name in tables
 * @param trained the encoder; null for principal components, which are fitted anew on each pool
 */
public record EncoderChoice(String name, @Nullable Trained trained) {

    private static final int BATCH = 256;

    /** Opens an encoder that is trained already. */
    @FunctionalInterface
    public interface Trained {

        Encoder open() throws IOException;
    }

    /** Principal components of the pool. */
    public static EncoderChoice pca() {
        return new EncoderChoice("pca", null);
    }

    /** The encoder to use for a pool. */
    Encoder open(ImageSource pool, long seed, Progress progress) throws IOException {
        return trained == null ? PcaEncoder.fit(pool, seed, progress) : trained.open();
    }

    /** The embeddings of all {@code images}. */
    static Embeddings encode(Encoder encoder, ImageSource images, Progress progress) {
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
}
