package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.learning.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an encoder made of samples as a file named by both, so that the next run need not
 * encode them again.
 *
 * @param folder where the files are; null to keep nothing
 */
public record EmbeddingCache(@Nullable Path folder) {

    private static final int HASH_BYTES = 12;

    /** Keeps nothing. */
    public static EmbeddingCache none() {
        return new EmbeddingCache(null);
    }

    /** The embeddings of {@code samples}, from a file if there is one. */
    Embeddings of(SampleEncoder encoder, Samples samples, Progress progress) throws IOException {
        if (folder == null) {
            return encoder.encode(samples, progress);
        }
        Path file = folder.resolve(encoder.id() + "-" + hash(samples) + ".npy");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            write(encoder.encode(samples, progress), file);
        }
        return NpyFile.map(file);
    }

    /** Readers see no file or the whole one. */
    private static void write(Embeddings embeddings, Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "part", ".npy");
        try {
            float[] rows = new float[embeddings.size() * embeddings.dimension()];
            embeddings.copyRows(0, embeddings.size(), rows, 0);
            try (NpyFile npy = NpyFile.append(part, embeddings.dimension())) {
                npy.append(rows, embeddings.size());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String hash(Samples samples) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            samples.digest(digest);
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
