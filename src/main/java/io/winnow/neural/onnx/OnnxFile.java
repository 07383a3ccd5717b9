package io.winnow.neural.onnx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a graph in ONNX computes with: its constants, and which of them its operators take. */
public final class OnnxFile {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_CONSTANT = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OPERATOR = 4;

    /** An operator and the names of its inputs. */
    private record Node(String operator, List<String> inputs) {}

    private final Map<String, OnnxConstant> constants = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private OnnxFile() {}

    /**
     * Reads a file that has its weights in it.
     *
     * @throws IllegalArgumentException or {@link java.nio.BufferUnderflowException} if it is
     *     damaged
     */
    public static OnnxFile read(byte[] bytes) {
        OnnxFile file = new OnnxFile();
        parts(ByteBuffer.wrap(bytes), MODEL_GRAPH, file::readGraph);
        return file;
    }

    private void readGraph(ByteBuffer graph) {
        parts(
                graph.duplicate(),
                GRAPH_CONSTANT,
                tensor -> {
                    OnnxConstant constant = OnnxConstant.read(tensor);
                    constants.put(constant.name(), constant);
                });
        parts(graph, GRAPH_NODE, node -> nodes.add(readNode(node)));
    }

    private static Node readNode(ByteBuffer node) {
        List<String> inputs = new ArrayList<>();
        List<String> operator = new ArrayList<>();
        parts(node.duplicate(), NODE_INPUT, name -> inputs.add(text(name)));
        parts(node, NODE_OPERATOR, name -> operator.add(text(name)));
        return new Node(String.join("", operator), inputs);
    }

    /** The names of one input of all nodes of an operator, in the order of the file. */
    public List<String> inputs(String operator, int input) {
        return nodes.stream()
                .filter(node -> node.operator().equals(operator))
                .map(node -> node.inputs().get(input))
                .toList();
    }

    /**
     * Constants of float32.
     *
     * @throws IllegalArgumentException if the file has none of that name
     */
    public float[] floats(String name) {
        return constant(name).floats();
    }

    /** Constants of one byte each. */
    public byte[] bytes(String name) {
        return constant(name).values();
    }

    /** How long an axis of constants is. */
    public int axis(String name, int axis) {
        return Math.toIntExact(constant(name).shape().get(axis));
    }

    private OnnxConstant constant(String name) {
        OnnxConstant constant = constants.get(name);
        if (constant == null) {
            throw new IllegalArgumentException("the file has no constant " + name);
        }
        return constant;
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    /** What is done with part of a message. */
    @FunctionalInterface
    private interface Reader {
        void read(ByteBuffer part);
    }

    private static void parts(ByteBuffer message, int wanted, Reader reader) {
        Fields.visit(
                message,
                new Fields.Visitor() {
                    @Override
                    public void number(int field, long value) {}

                    @Override
                    public void part(int field, ByteBuffer bytes) {
                        if (field == wanted) {
                            reader.read(bytes);
                        }
                    }
                });
    }
}
