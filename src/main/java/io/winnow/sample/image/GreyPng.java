package io.winnow.sample.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes 8-bit grey PNG files; equal pixels give equal bytes, so that their hash names them. An
 * instance serves one thread and is many times faster than ImageIO on small images.
 */
public final class GreyPng implements AutoCloseable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Deflater deflater = new Deflater(6);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[8_192];

    /** The file for {@code pixels}, row-major, {@code height × width}. */
    public byte[] encode(byte[] pixels, int width, int height) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(
                    pixels.length + " pixels for " + width + " × " + height);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream(pixels.length / 2 + 64);
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header(width, height));
        chunk(file, "IDAT", deflated(filtered(pixels, width, height)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    @Override
    public void close() {
        deflater.end();
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).array();
    }

    /** Each row behind the number of its filter: 0, none. */
    private static byte[] filtered(byte[] pixels, int width, int height) {
        byte[] rows = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, rows, y * (width + 1) + 1, width);
        }
        return rows;
    }

    private byte[] deflated(byte[] raw) {
        deflater.reset();
        deflater.setInput(raw);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    private void chunk(ByteArrayOutputStream file, String type, byte[] body) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        crc.reset();
        crc.update(name);
        crc.update(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        file.writeBytes(name);
        file.writeBytes(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
