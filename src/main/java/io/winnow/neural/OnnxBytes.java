package io.winnow.neural;

import io.winnow.neural.onnx.Fields;
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
        Fields.visit(
                in,
                new Fields.Visitor() {
                    @Override
                    public void number(int field, long value) {
                        external |=
                                message == Message.TENSOR
                                        && field == TENSOR_DATA_LOCATION
                                        && value != 0;
                    }

                    @Override
                    public void part(int field, ByteBuffer bytes) {
                        Message kind = parts.get(field);
                        if (kind != null) {
                            graph |= message == Message.MODEL && field == MODEL_GRAPH;
                            walk(bytes, kind, depth + 1);
                        } else {
                            external |= message == Message.TENSOR && field == TENSOR_EXTERNAL_DATA;
                        }
                    }
                });
    }
}
