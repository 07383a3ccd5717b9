package io.winnow.learning.represent;

import io.winnow.learning.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Instant features of texts: latent semantic analysis (Deerwester et al. 1990), the leading right
 * singular vectors of the pool's term weights, {@link TfIdf}.
 */
public final class LsaEncoder implements TextEncoder {

    /** The dimension unless there are too few texts or terms for it. */
    public static final int DEFAULT_DIMENSION = 128;

    /** How many texts it is worth learning from. */
    public static final int MOST_TEXTS = 20_000;

    private static final int MOST_TERMS = 20_000;
    private static final double SETTLED = 1e-3;
    private static final int ID_BYTES = 6;

    private final TfIdf weights;
    private final float[] components;
    private final float[] byTerm;
    private final int dimension;
    private final String id;

    /**
     * @param components k × terms, row-major
     */
    LsaEncoder(TfIdf weights, float[] components) {
        this.weights = weights;
        this.components = components.clone();
        this.dimension = components.length / weights.terms().size();
        this.byTerm = transposed(components, dimension);
        this.id = "lsa-" + dimension + "-" + hash(weights, components);
    }

    /**
     * Learns up to {@link #DEFAULT_DIMENSION} dimensions from texts, of which {@link #MOST_TEXTS}
     * drawn uniformly are enough. Deterministic for a seed.
     *
     * @throws IllegalArgumentException if the texts have no word
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public static LsaEncoder fit(List<String> texts, long seed, Progress progress) {
        return fit(texts, DEFAULT_DIMENSION, seed, progress);
    }

    /** Learns up to {@code dimension} dimensions, no more than there are texts or terms. */
    public static LsaEncoder fit(List<String> texts, int dimension, long seed, Progress progress) {
        TfIdf weights = TfIdf.fit(texts, MOST_TERMS);
        if (weights.terms().isEmpty()) {
            throw new IllegalArgumentException("there is no word in these texts to learn from");
        }
        SparseRows rows = weights.weigh(texts);
        int k = Math.clamp(dimension, 1, Math.min(texts.size(), weights.terms().size()));
        return new LsaEncoder(weights, components(rows, k, seed, progress));
    }

    private static float[] components(SparseRows rows, int k, long seed, Progress progress) {
        boolean tall = rows.size() >= rows.dimension();
        GramRows gram = new GramRows(rows);
        SubspaceIteration search = new SubspaceIteration(tall ? rows : gram, k, SETTLED, seed);
        search.run(progress);
        return tall ? search.components() : gram.rightVectors(search.components(), k);
    }

    /**
     * Reads an encoder that {@link #write} wrote.
     *
     * @throws IOException if the file cannot be read or holds no such encoder; the message names it
     */
    public static LsaEncoder read(Path path) throws IOException {
        return LsaFile.read(path);
    }

    /** Writes this encoder as safetensors so that readers see the old file or the whole new one. */
    public void write(Path path) throws IOException {
        LsaFile.write(path, weights, components, dimension);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public float[] encode(List<String> texts) {
        SparseRows rows = weights.weigh(texts);
        float[] encoded = new float[Math.multiplyExact(rows.size(), dimension)];
        double[] row = new double[dimension];
        for (int i = 0; i < rows.size(); i++) {
            Arrays.fill(row, 0);
            for (int at = rows.starts()[i]; at < rows.starts()[i + 1]; at++) {
                int term = rows.columns()[at] * dimension;
                for (int j = 0; j < dimension; j++) {
                    row[j] += rows.values()[at] * byTerm[term + j];
                }
            }
            double length = Math.sqrt(Arrays.stream(row).map(x -> x * x).sum());
            for (int j = 0; j < dimension; j++) {
                encoded[i * dimension + j] = length == 0 ? 0 : (float) (row[j] / length);
            }
        }
        return encoded;
    }

    private static float[] transposed(float[] components, int k) {
        int terms = components.length / k;
        float[] byTerm = new float[components.length];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < terms; j++) {
                byTerm[j * k + i] = components[i * terms + j];
            }
        }
        return byTerm;
    }

    private static String hash(TfIdf weights, float[] components) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.join("\n", weights.terms()).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(components.length * Float.BYTES);
            bytes.asFloatBuffer().put(components);
            return HexFormat.of().formatHex(digest.digest(bytes.array()), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
