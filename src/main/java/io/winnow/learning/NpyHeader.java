package io.winnow.learning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the rows of a {@link NpyFile}.
 *
 * @param rows n
 * @param columns d
 * @param length where the rows begin, in bytes
 */
record NpyHeader(int rows, int columns, int length) {

    /** The length of every header written here: room for any n and d, so n can grow in place. */
    static final int LENGTH = 128;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int SHORT_PREAMBLE = 10;
    private static final int LONG_PREAMBLE = 12;
    private static final int LONGEST = 4096;
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'<f4'");
    private static final Pattern ROW_MAJOR = Pattern.compile("'fortran_order':\\s*False");
    private static final Pattern SHAPE =
            Pattern.compile("'shape':\\s*\\((\\d{1,9}),\\s*(\\d{1,9}),?\\s*\\)");

    /** The bytes of all rows. */
    long bytes() {
        return (long) rows * columns * Float.BYTES;
    }

    ByteBuffer format() {
        String dictionary =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }"
                        .formatted(rows, columns);
        int room = LENGTH - SHORT_PREAMBLE;
        return ByteBuffer.allocate(LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) room)
                .put(
                        (dictionary + " ".repeat(room - 1 - dictionary.length()) + "\n")
                                .getBytes(StandardCharsets.US_ASCII))
                .flip();
    }

    static NpyHeader read(FileChannel channel, Path path) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(LONGEST).order(ByteOrder.LITTLE_ENDIAN);
        while (start.hasRemaining() && channel.read(start, start.position()) >= 0) {}
        start.flip();
        byte[] magic = new byte[MAGIC.length];
        if (start.limit() < LONG_PREAMBLE || !Arrays.equals(MAGIC, get(start, magic))) {
            throw new IOException(path + " is no NumPy file");
        }
        NpyHeader header = parse(start, path);
        if (channel.size() < header.length + header.bytes()) {
            throw new IOException(path + " is torn: its header promises " + header.rows + " rows");
        }
        return header;
    }

    private static byte[] get(ByteBuffer from, byte[] into) {
        from.get(into);
        return into;
    }

    private static NpyHeader parse(ByteBuffer start, Path path) throws IOException {
        boolean first = start.get(MAGIC.length) == 1;
        int preamble = first ? SHORT_PREAMBLE : LONG_PREAMBLE;
        long length = first ? start.getShort(8) & 0xFFFF : start.getInt(8) & 0xFFFFFFFFL;
        if (preamble + length > start.limit()) {
            throw new IOException(path + " has no readable header of " + length + " bytes");
        }
        String text =
                StandardCharsets.US_ASCII.decode(start.slice(preamble, (int) length)).toString();
        Matcher shape = SHAPE.matcher(text);
        if (!TYPE.matcher(text).find() || !ROW_MAJOR.matcher(text).find() || !shape.find()) {
            throw new IOException(path + " is no row-major matrix of float32: " + text.strip());
        }
        return new NpyHeader(
                Integer.parseInt(shape.group(1)),
                Integer.parseInt(shape.group(2)),
                preamble + (int) length);
    }
}
