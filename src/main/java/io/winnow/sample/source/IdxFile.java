package io.winnow.sample.source;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file in the IDX format of the MNIST collection, gzipped or not: two zero bytes, type 8
 * (unsigned byte), the number of dimensions, each dimension as a big-endian int, then the elements.
 */
final class IdxFile implements AutoCloseable {

    private static final int UNSIGNED_BYTE = 8;
    private static final int GZIP = 0x1f8b;

    private final DataInputStream in;
    private final int[] dimensions;

    private IdxFile(DataInputStream in, int[] dimensions) {
        this.in = in;
        this.dimensions = dimensions;
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws SourceUnusable if it is no IDX file of unsigned bytes with that many dimensions
     */
    static IdxFile open(Path path, int dimensionCount) throws IOException {
        DataInputStream in = new DataInputStream(unpacked(path));
        try {
            return new IdxFile(in, header(in, path, dimensionCount));
        } catch (EOFException e) {
            in.close();
            throw new SourceUnusable(path.getFileName() + " ends within its header.", e);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The length of one dimension; 0 is the number of items. */
    int dimension(int index) {
        return dimensions[index];
    }

    /** The next {@code count} elements; fewer where the file ends early. */
    byte[] next(int count) throws IOException {
        return in.readNBytes(count);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static int[] header(DataInputStream in, Path path, int dimensionCount)
            throws IOException {
        byte[] start = in.readNBytes(4);
        if (start.length < 4 || start[0] != 0 || start[1] != 0 || start[2] != UNSIGNED_BYTE) {
            throw new SourceUnusable(path.getFileName() + " is not an IDX file of bytes.");
        }
        if (start[3] != dimensionCount) {
            throw new SourceUnusable(
                    "%s has %d dimensions, not %d: are images and labels swapped?"
                            .formatted(path.getFileName(), start[3], dimensionCount));
        }
        int[] dimensions = new int[dimensionCount];
        for (int i = 0; i < dimensionCount; i++) {
            dimensions[i] = in.readInt();
            if (dimensions[i] < 0 || (i > 0 && dimensions[i] == 0)) {
                throw new SourceUnusable(
                        path.getFileName() + " says a dimension is " + dimensions[i] + ".");
            }
        }
        return dimensions;
    }

    private static InputStream unpacked(Path path) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
    }
}
