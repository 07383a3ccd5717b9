package io.winnow.cli;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Grey images from an IDX file, read into memory. */
final class IdxImages {

    private static final int MAGIC = 0x803;
    private static final int LARGEST_SIDE = 1024;

    private IdxImages() {}

    /**
     * Reads {@code file}, decompressing it if its name ends in {@code .gz}.
     *
     * @throws IOException if it is no IDX file of n × H × W bytes, or is too short
     */
    static ImageSource read(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                DataInputStream in =
                        new DataInputStream(
                                file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw)) {
            int magic = in.readInt();
            int count = in.readInt();
            int height = in.readInt();
            int width = in.readInt();
            if (magic != MAGIC || count < 0 || height > LARGEST_SIDE || width > LARGEST_SIDE) {
                throw new IOException(file + " is no IDX file of grey images");
            }
            ImageShape shape = new ImageShape(1, height, width);
            byte[] pixels = in.readNBytes(Math.multiplyExact(count, shape.bytes()));
            if (pixels.length < count * shape.bytes()) {
                throw new IOException(
                        "%s should hold %d images, ends after %d"
                                .formatted(file, count, pixels.length / shape.bytes()));
            }
            return ImageSource.of(pixels, shape);
        } catch (EOFException e) {
            throw new IOException(file + " is too short for an IDX file", e);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
    }
}
