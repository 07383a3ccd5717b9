package io.winnow.bench;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.neural.ResNetEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/** Rows to measure on, as a file in NumPy's format that every contender reads. */
final class RowsFile {

    /** Where the encoder that ships is, below the data. */
    static final String ENCODER = "encoders/fashion-mnist-simclr.safetensors";

    private static final String NAME = "rows.npy";
    private static final int CHUNK = 10_000;
    private static final int PER_CENTRE = 500;
    private static final int IDX_HEADER = 16;

    private RowsFile() {}

    /**
     * Gaussian rows around n / 500 Gaussian centres, so that centres are as far apart as the noise
     * is wide.
     */
    static Path gaussian(Path folder, int n, int d, long seed) throws IOException {
        Path file = folder.resolve(NAME);
        int centres = Math.max(1, n / PER_CENTRE);
        try (NpyFile rows = NpyFile.append(file, d)) {
            for (int from = 0; from < n; from += CHUNK) {
                int count = Math.min(CHUNK, n - from);
                float[] chunk = new float[count * d];
                for (int i = 0; i < count; i++) {
                    around(from + i, centres, seed, chunk, i * d, d);
                }
                rows.append(chunk, count);
            }
        }
        return file;
    }

    private static void around(int row, int centres, long seed, float[] into, int at, int d) {
        SplittableRandom random = new SplittableRandom(Noise.bits(seed) + row);
        SplittableRandom centre = new SplittableRandom(Noise.bits(-1 - random.nextInt(centres)));
        for (int j = at; j < at + d; j++) {
            into[j] = (float) (centre.nextGaussian() + random.nextGaussian());
        }
    }

    /**
     * Of a user's file: rows in NumPy's format as they are, or images of 28 × 28 in IDX as the
     * leading components that the encoder that ships makes of them.
     *
     * @param first how many to take at most
     * @param d how many components of images
     */
    static Path of(Path file, Path data, Path folder, int first, int d) throws IOException {
        return file.toString().endsWith(".npy")
                ? copy(NpyFile.map(file), folder, first, Integer.MAX_VALUE)
                : images(file, data.resolve(ENCODER), folder, first, d);
    }

    private static Path images(Path idx, Path weights, Path folder, int first, int d)
            throws IOException {
        byte[] pixels = pixels(idx);
        try (ResNetEncoder encoder = ResNetEncoder.load(weights)) {
            int count = Math.min(first, pixels.length / encoder.input().bytes());
            float[] rows = encoder.encode(pixels, count);
            return copy(Embeddings.of(rows, count, encoder.dimension()), folder, first, d);
        }
    }

    /** The bytes of all images of an IDX file, which may be gzipped. */
    static byte[] pixels(Path idx) throws IOException {
        try (InputStream file = Files.newInputStream(idx);
                InputStream in =
                        idx.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
            in.skipNBytes(IDX_HEADER);
            return in.readAllBytes();
        }
    }

    private static Path copy(Embeddings rows, Path folder, int first, int columns)
            throws IOException {
        Path file = folder.resolve(NAME);
        int d = Math.min(columns, rows.dimension());
        int n = Math.min(first, rows.size());
        try (NpyFile copy = NpyFile.append(file, d)) {
            for (int from = 0; from < n; from += CHUNK) {
                int count = Math.min(CHUNK, n - from);
                float[] chunk = new float[count * d];
                for (int i = 0; i < count; i++) {
                    System.arraycopy(rows.row(from + i), 0, chunk, i * d, d);
                }
                copy.append(chunk, count);
            }
        }
        return file;
    }
}
