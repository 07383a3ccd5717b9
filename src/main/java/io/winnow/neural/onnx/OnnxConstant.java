package io.winnow.neural.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Fixed numbers of a graph, as a file has them (TensorProto of onnx.proto): as raw bytes or as
 * packed fields of float32 or of integers, which are taken for bytes.
 *
 * @param name by which the graph knows them
 * @param shape their axes
 * @param values little-endian, row-major
 */
@SuppressWarnings("ArrayRecordComponent")
record OnnxConstant(String name, List<Long> shape, byte[] values) {

    private static final int DIMENSIONS = 1;
    private static final int FLOATS = 4;
    private static final int INTEGERS = 5;
    private static final int NAME = 8;
    private static final int RAW = 9;

    static OnnxConstant read(ByteBuffer tensor) {
        Reader reader = new Reader();
        Fields.visit(tensor, reader);
        return new OnnxConstant(reader.name, List.copyOf(reader.shape), reader.values);
    }

    /** The numbers, if they are float32. */
    float[] floats() {
        float[] floats = new float[values.length / Float.BYTES];
        ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }

    private static final class Reader implements Fields.Visitor {

        private final List<Long> shape = new ArrayList<>();
        private String name = "";
        private byte[] values = {};

        @Override
        public void number(int field, long value) {
            if (field == DIMENSIONS) {
                shape.add(value);
            }
        }

        @Override
        public void part(int field, ByteBuffer bytes) {
            switch (field) {
                case NAME -> name = StandardCharsets.UTF_8.decode(bytes).toString();
                case RAW, FLOATS -> values = copy(bytes);
                case INTEGERS -> values = narrowed(bytes);
                case DIMENSIONS -> {
                    while (bytes.hasRemaining()) {
                        shape.add(Fields.varint(bytes));
                    }
                }
                default -> {}
            }
        }
    }

    private static byte[] copy(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    private static byte[] narrowed(ByteBuffer integers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (integers.hasRemaining()) {
            out.write((int) Fields.varint(integers));
        }
        return out.toByteArray();
    }
}
