package io.winnow.neural;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads an ONNX file that keeps its weights to itself. Weights elsewhere are named by a path or a
 * memory address that the file chooses, so they are refused before anything interprets the file.
 * Knows just enough of the format (protocol buffers; onnx.proto) to find every tensor.
 */
final class OnnxBytes {

    /** The largest file that is read. */
    static final long MOST_BYTES = 1L << 30;

    private static final int DEEPEST = 64;
    private static final int MODEL_GRAPH = 7;
    private static final int TENSOR_EXTERNAL_DATA = 13;
    private static final int TENSOR_DATA_LOCATION = 14;

    /** The messages on the way to a tensor. */
    private enum Message {
        MODEL,
        GRAPH,
        NODE,
        ATTRIBUTE,
        TENSOR,
        SPARSE_TENSOR,
        FUNCTION,
        TRAINING;

        /** The fields that hold such messages, by their number. */
        Map<Integer, Message> parts() {
            return switch (this) {
                case MODEL -> Map.of(MODEL_GRAPH, GRAPH, 20, TRAINING, 25, FUNCTION);
                case GRAPH -> Map.of(1, NODE, 5, TENSOR, 15, SPARSE_TENSOR);
                case NODE -> Map.of(5, ATTRIBUTE);
                case ATTRIBUTE ->
                        Map.of(
                                5,
                                TENSOR,
                                6,
                                GRAPH,
                                10,
                                TENSOR,
                                11,
                                GRAPH,
                                22,
                                SPARSE_TENSOR,
                                23,
                                SPARSE_TENSOR);
                case TENSOR -> Map.of();
                case SPARSE_TENSOR -> Map.of(1, TENSOR, 2, TENSOR);
                case FUNCTION -> Map.of(7, NODE, 11, ATTRIBUTE);
                case TRAINING -> Map.of(1, GRAPH, 2, GRAPH);
            };
        }
    }

    private boolean graph;
    private boolean external;

    private OnnxBytes() {}

    /**
     * The whole file.
     *
     * @throws IOException if it cannot be read, is no ONNX file, is too large or has weights
     *     elsewhere; the message says so
     */
    static byte[] read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("it is larger than 1 GB");
        }
        byte[] bytes = Files.readAllBytes(file);
        OnnxBytes found = new OnnxBytes();
        try {
            found.walk(ByteBuffer.wrap(bytes), Message.MODEL, 0);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("it is no ONNX file", e);
        }
        if (!found.graph) {
            throw new IOException("it is no ONNX file");
        }
        if (found.external) {
            throw new IOException(
                    "its weights are in other files; export it again as one file with its weights");
        }
        return bytes;
    }

    private void walk(ByteBuffer in, Message message, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deep");
        }
        Map<Integer, Message> parts = message.parts();
        while (in.hasRemaining()) {
            long tag = varint(in);
            int field = (int) (tag >>> 3);
            switch ((int) tag & 7) {
                case 0 -> number(message, field, varint(in));
                case 1 -> skip(in, Long.BYTES);
                case 2 -> {
                    ByteBuffer part = slice(in);
                    Message kind = parts.get(field);
                    if (kind != null) {
                        graph |= message == Message.MODEL && field == MODEL_GRAPH;
                        walk(part, kind, depth + 1);
                    } else {
                        external |= message == Message.TENSOR && field == TENSOR_EXTERNAL_DATA;
                    }
                }
                case 5 -> skip(in, Integer.BYTES);
                default -> throw new IllegalArgumentException("field " + field);
            }
        }
    }

    private void number(Message message, int field, long value) {
        external |= message == Message.TENSOR && field == TENSOR_DATA_LOCATION && value != 0;
    }

    private static ByteBuffer slice(ByteBuffer in) {
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

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.get();
            value |= (next & 127L) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number longer than 64 bits");
    }
}
