package io.winnow.simulate;

import io.winnow.learning.Progress;
import io.winnow.learning.represent.Encoder;
import io.winnow.learning.represent.LsaEncoder;
import io.winnow.learning.represent.PcaEncoder;
import io.winnow.learning.represent.TextEncoder;
import java.io.IOException;

/**
 * An encoder to simulate with.
 *
 * @param name its name in tables
 * @param fitted whether it is fitted anew on each pool; else every pool gets the same embeddings
 * @param opener opens it
 */
public record EncoderChoice(String name, boolean fitted, Opener opener) {

    /** Opens an encoder for a pool. */
    @FunctionalInterface
    public interface Opener {

        /**
         * @throws IllegalArgumentException if the pool is of a kind that it cannot encode
         */
        SampleEncoder open(Samples pool, long seed, Progress progress) throws IOException;
    }

    /** Opens an encoder that is trained already. */
    @FunctionalInterface
    public interface Trained<E> {

        E open() throws IOException;
    }

    /** Principal components of the pool's pixels. */
    public static EncoderChoice pca() {
        return new EncoderChoice(
                "pca",
                true,
                (pool, seed, progress) ->
                        new ImageSampleEncoder(
                                PcaEncoder.fit(
                                        ImageSampleEncoder.images(pool, "pca").source(),
                                        seed,
                                        progress)));
    }

    /** Latent semantic analysis of the pool's texts. */
    public static EncoderChoice lsa() {
        return new EncoderChoice(
                "lsa",
                true,
                (pool, seed, progress) ->
                        new TextSampleEncoder(
                                LsaEncoder.fit(
                                        TextSampleEncoder.texts(pool, "lsa"), seed, progress)));
    }

    /** A trained encoder of images. */
    public static EncoderChoice ofImages(String name, Trained<Encoder> trained) {
        return new EncoderChoice(
                name, false, (pool, seed, progress) -> new ImageSampleEncoder(trained.open()));
    }

    /** A trained encoder of texts. */
    public static EncoderChoice ofTexts(String name, Trained<TextEncoder> trained) {
        return new EncoderChoice(
                name, false, (pool, seed, progress) -> new TextSampleEncoder(trained.open()));
    }
}
