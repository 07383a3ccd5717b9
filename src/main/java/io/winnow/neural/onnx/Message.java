package io.winnow.neural.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One message in the wire format of protocol buffers: fields in the order they are added, each a
 * key (number · 8 + wire type) and a value.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding">Encoding</a>
 */
final class Message {

    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FOUR_BYTES = 5;
    private static final int PAYLOAD_BITS = 7;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** An integer field; negative numbers take ten bytes, as for {@code int64}. */
    Message add(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
        return this;
    }

    /** A field of type {@code float}. */
    Message add(int field, float value) {
        varint((long) field << 3 | FOUR_BYTES);
        bytes.writeBytes(
                ByteBuffer.allocate(Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putFloat(value)
                        .array());
        return this;
    }

    /** A repeated integer field, not packed. */
    Message add(int field, long... values) {
        for (long value : values) {
            add(field, value);
        }
        return this;
    }

    Message add(int field, String text) {
        return add(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message add(int field, Message message) {
        return add(field, message.toBytes());
    }

    Message add(int field, byte[] value) {
        varint((long) field << 3 | LENGTH_DELIMITED);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & -MORE) != 0) {
            bytes.write((int) (rest & MORE - 1 | MORE));
            rest >>>= PAYLOAD_BITS;
        }
        bytes.write((int) rest);
    }
}
