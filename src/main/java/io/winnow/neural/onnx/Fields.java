package io.winnow.neural.onnx;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Reads one message in the wire format of protocol buffers, field by field.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding">Encoding</a>
 */
public final class Fields {

    private static final int BITS_OF_TYPE = 3;
    private static final int PAYLOAD_BITS = 7;
    private static final long PAYLOAD = 0x7f;

    /** What is done with a field. */
    public interface Visitor {

        /** An integer. */
        void number(int field, long value);

        /** Anything that has a length: a text, bytes, packed numbers, another message. */
        void part(int field, ByteBuffer bytes);
    }

    private Fields() {}

    /**
     * Shows all fields but numbers of a fixed size.
     *
     * @param message from its position to its limit
     * @throws BufferUnderflowException if it ends too early
     * @throws IllegalArgumentException if it is no such message
     */
    public static void visit(ByteBuffer message, Visitor visitor) {
        while (message.hasRemaining()) {
            long key = varint(message);
            int field = (int) (key >>> BITS_OF_TYPE);
            switch ((int) key & 7) {
                case 0 -> visitor.number(field, varint(message));
                case 1 -> skip(message, Long.BYTES);
                case 2 -> visitor.part(field, part(message));
                case 5 -> skip(message, Integer.BYTES);
                default -> throw new IllegalArgumentException("field " + field);
            }
        }
    }

    /** The number at the position, which is moved behind it. */
    static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += PAYLOAD_BITS) {
            byte next = in.get();
            value |= (next & PAYLOAD) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number longer than 64 bits");
    }

    private static ByteBuffer part(ByteBuffer in) {
        long length = varint(in);
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer part = in.slice(in.position(), (int) length);
        in.position(in.position() + (int) length);
        return part;
    }

    private static void skip(ByteBuffer in, int bytes) {
        in.position(in.position() + bytes);
    }
}
