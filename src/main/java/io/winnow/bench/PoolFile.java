package io.winnow.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A pool of any size out of the 10,000 test images of Fashion-MNIST: beyond those, the same images
 * moved by a pixel or two. Good for measuring time, and for nothing else.
 *
 * @param images an IDX file of n × 28 × 28 bytes
 * @param labels an IDX file of n bytes
 */
record PoolFile(Path images, Path labels) {

    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;
    private static final int SIDE = 28;
    private static final int[][] MOVES = {
        {0, 0}, {1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, -1}, {1, -1}, {-1, 1}, {2, 0}
    };

    /** The largest pool of images that differ. */
    static final int MOST = 10_000 * MOVES.length;

    /**
     * Writes {@code size} images into {@code folder}.
     *
     * @param shipped the folder with the test images
     * @param size at most ten times as many as there are
     */
    static PoolFile write(Path shipped, Path folder, int size) throws IOException {
        byte[] pixels = read(shipped.resolve("t10k-images-idx3-ubyte.gz"), 16);
        byte[] classes = read(shipped.resolve("t10k-labels-idx1-ubyte.gz"), 8);
        if (size > classes.length * MOVES.length) {
            throw new IllegalArgumentException(
                    "a pool of at most " + classes.length * MOVES.length + " images");
        }
        PoolFile file = new PoolFile(folder.resolve("images"), folder.resolve("labels"));
        try (DataOutputStream images = output(file.images);
                DataOutputStream labels = output(file.labels)) {
            images.writeInt(IMAGES);
            images.writeInt(size);
            images.writeInt(SIDE);
            images.writeInt(SIDE);
            labels.writeInt(LABELS);
            labels.writeInt(size);
            for (int i = 0; i < size; i++) {
                int image = i % classes.length;
                images.write(moved(pixels, image, MOVES[i / classes.length]));
                labels.write(classes[image]);
            }
        }
        return file;
    }

    private static byte[] moved(byte[] pixels, int image, int[] move) {
        byte[] moved = new byte[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int fromX = x - move[0];
                int fromY = y - move[1];
                if (fromX >= 0 && fromX < SIDE && fromY >= 0 && fromY < SIDE) {
                    moved[y * SIDE + x] = pixels[(image * SIDE + fromY) * SIDE + fromX];
                }
            }
        }
        return moved;
    }

    private static byte[] read(Path file, int header) throws IOException {
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            new DataInputStream(in).skipNBytes(header);
            return in.readAllBytes();
        }
    }

    private static DataOutputStream output(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }
}
