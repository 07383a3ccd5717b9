package io.winnow.learning;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * An n × d matrix of little-endian float32 in NumPy's format, growing at its end. The header says
 * how many rows count and is rewritten after the rows themselves are on disk, so what a crash left
 * behind it is torn and is cut off when the file is next opened for appending.
 */
public final class NpyFile implements AutoCloseable {

    private final FileChannel channel;
    private final int dimension;
    private int size;

    private NpyFile(FileChannel channel, int size, int dimension) {
        this.channel = channel;
        this.size = size;
        this.dimension = dimension;
    }

    /**
     * Maps a file for reading; the mapping lives as long as the result does and does not see later
     * appends.
     *
     * @throws IOException if it is no such matrix or is shorter than its header says
     */
    public static Embeddings map(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            NpyHeader header = NpyHeader.read(channel, path);
            long start = header.length();
            MemorySegment rows =
                    header.bytes() == 0
                            ? MemorySegment.ofArray(new float[0])
                            : channel.map(MapMode.READ_ONLY, start, header.bytes(), Arena.ofAuto());
            return Embeddings.of(rows, header.rows(), header.columns());
        }
    }

    /**
     * Opens a file for appending, made empty if it is not there. One process may do so at a time.
     *
     * @param dimension d, at least 1
     * @throws IOException if it is no matrix with d columns that this class can extend
     */
    public static NpyFile append(Path path, int dimension) throws IOException {
        if (!Files.exists(path) || Files.size(path) < NpyHeader.LENGTH) {
            begin(path, dimension);
        }
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return open(channel, path, dimension);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Puts an empty matrix in place at once, so that no reader ever meets half a header. */
    private static void begin(Path path, int dimension) throws IOException {
        Path begun = path.resolveSibling(path.getFileName() + ".begun");
        Files.write(begun, new NpyHeader(0, dimension, NpyHeader.LENGTH).format().array());
        Files.move(
                begun, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static NpyFile open(FileChannel channel, Path path, int dimension) throws IOException {
        NpyHeader header = NpyHeader.read(channel, path);
        if (header.columns() != dimension || header.length() != NpyHeader.LENGTH) {
            throw new IOException(
                    "%s has %d columns after %d bytes of header; cannot append %d columns after %d"
                            .formatted(
                                    path,
                                    header.columns(),
                                    header.length(),
                                    dimension,
                                    NpyHeader.LENGTH));
        }
        channel.truncate(header.length() + header.bytes());
        return new NpyFile(channel, header.rows(), dimension);
    }

    /** The rows that are safely on disk. */
    public int size() {
        return size;
    }

    /**
     * Appends rows; on return they survive a crash.
     *
     * @param rows {@code count} × d, row-major
     */
    public void append(float[] rows, int count) throws IOException {
        int values = Math.multiplyExact(count, dimension);
        if (count < 0 || rows.length < values) {
            throw new IllegalArgumentException(
                    rows.length + " values for " + count + " rows of " + dimension);
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(values, Float.BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(rows, 0, values);
        write(bytes, NpyHeader.LENGTH + (long) size * dimension * Float.BYTES);
        channel.force(false);
        commit(Math.addExact(size, count));
    }

    private void commit(int rows) throws IOException {
        write(new NpyHeader(rows, dimension, NpyHeader.LENGTH).format(), 0);
        channel.force(true);
        size = rows;
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
