package io.winnow.learning.represent;

import io.winnow.learning.Embeddings;
import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.math.Sampling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Instant features: the principal components of the pixels, fitted on the pool itself. */
public final class PcaEncoder implements Encoder {

    /** The dimension unless there are too few images or pixels for it. */
    public static final int DEFAULT_DIMENSION = 64;

    private static final int MOST_IMAGES = 20_000;
    private static final int MOST_VALUES = 32_000_000;
    private static final int ID_BYTES = 6;

    private final Pca pca;
    private final ImageShape input;
    private final String id;

    PcaEncoder(Pca pca, ImageShape input) {
        if (pca.mean().length != input.bytes()) {
            throw new IllegalArgumentException(
                    "components of " + pca.mean().length + " pixels for " + input);
        }
        this.pca = pca;
        this.input = input;
        this.id = "pca-" + pca.dimension() + "-" + hash(pca);
    }

    /**
     * Fits up to {@link #DEFAULT_DIMENSION} components to a uniform sample of at most 20,000
     * images. Deterministic for a seed.
     *
     * @throws IllegalArgumentException if there is no image
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public static PcaEncoder fit(ImageSource images, long seed, Progress progress) {
        return fit(images, DEFAULT_DIMENSION, seed, progress);
    }

    /** Fits up to {@code dimension} components, fewer than there are images. */
    public static PcaEncoder fit(ImageSource images, int dimension, long seed, Progress progress) {
        if (images.size() == 0) {
            throw new IllegalArgumentException("no images to learn from");
        }
        int bytes = images.shape().bytes();
        int count = Math.min(images.size(), Math.min(MOST_IMAGES, 1 + MOST_VALUES / bytes));
        int[] rows = Sampling.draw(images.size(), count, new SplittableRandom(seed));
        Arrays.sort(rows);
        byte[] image = new byte[bytes];
        float[] values = new float[Math.multiplyExact(count, bytes)];
        for (int i = 0; i < count; i++) {
            images.read(rows[i], image, 0);
            scale(image, 0, bytes, values, i * bytes);
        }
        int k = Math.clamp(dimension, 1, Math.max(1, Math.min(bytes, count - 1)));
        return new PcaEncoder(
                Pca.fit(Embeddings.of(values, count, bytes), k, seed, progress), images.shape());
    }

    /**
     * Reads an encoder that {@link #write} wrote.
     *
     * @throws IOException if the file cannot be read or holds no such encoder; the message names it
     */
    public static PcaEncoder read(Path path) throws IOException {
        return PcaFile.read(path);
    }

    /** Writes this encoder as safetensors so that readers see the old file or the whole new one. */
    public void write(Path path) throws IOException {
        PcaFile.write(path, pca, input);
    }

    /** The components of the pixels, scaled to 0..1, that it projects to. */
    public Pca pca() {
        return pca;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ImageShape input() {
        return input;
    }

    @Override
    public int dimension() {
        return pca.dimension();
    }

    /** {@inheritDoc} An image that is the mean itself becomes the first axis. */
    @Override
    public float[] encode(byte[] pixels, int count) {
        int bytes = input.bytes();
        if (count < 0 || pixels.length < (long) count * bytes) {
            throw new IllegalArgumentException(
                    pixels.length + " bytes for " + count + " images of " + bytes);
        }
        float[] values = new float[count * bytes];
        scale(pixels, 0, values.length, values, 0);
        float[] encoded = new float[count * dimension()];
        pca.project(Embeddings.of(values, count, bytes)).copyRows(0, count, encoded, 0);
        for (int i = 0; i < count; i++) {
            normalise(encoded, i * dimension(), dimension());
        }
        return encoded;
    }

    private static void scale(byte[] pixels, int at, int count, float[] into, int to) {
        for (int i = 0; i < count; i++) {
            into[to + i] = (pixels[at + i] & 0xFF) / 255f;
        }
    }

    private static void normalise(float[] values, int at, int d) {
        double square = 0;
        for (int j = at; j < at + d; j++) {
            square += (double) values[j] * values[j];
        }
        if (square == 0) {
            values[at] = 1;
            return;
        }
        float factor = (float) (1 / Math.sqrt(square));
        for (int j = at; j < at + d; j++) {
            values[j] *= factor;
        }
    }

    private static String hash(Pca pca) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(pca.mean()));
            byte[] hash = digest.digest(bytes(pca.components()));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
