package io.winnow.neural.onnx;

import io.winnow.learning.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A graph of operators under construction, and the file it becomes (onnx.proto; IR version 8,
 * operator set 17). Values are float32 where nothing else is said, and known by the names that the
 * methods return.
 */
public final class OnnxGraph {

    /** The length of an axis that is only known when the graph runs, like the number of images. */
    public static final long ANY = -1;

    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 17;
    private static final String EXTENSIONS = "com.microsoft";
    private static final int FLOAT = 1;
    private static final int UNSIGNED_BYTE = 2;
    private static final int SIGNED_BYTE = 3;
    private static final int INT64 = 7;

    private static final int MODEL_IR_VERSION = 1;
    private static final int MODEL_PRODUCER = 2;
    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_OPERATOR_SET = 8;
    private static final int MODEL_METADATA = 14;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_NAME = 2;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_DOMAIN = 7;

    private final Message graph = new Message();
    private int nodes;
    private int constants;
    private boolean extended;

    /** An empty graph. */
    public OnnxGraph(String name) {
        graph.add(GRAPH_NAME, name);
    }

    /** Declares an input. */
    public String input(String name, long... shape) {
        graph.add(GRAPH_INPUT, value(name, FLOAT, shape));
        return name;
    }

    /** Declares an input of integers. */
    public String integerInput(String name, long... shape) {
        graph.add(GRAPH_INPUT, value(name, INT64, shape));
        return name;
    }

    /** Gives {@code value} to the outside, as {@code name}. */
    public void output(String name, String value, long... shape) {
        graph.add(GRAPH_NODE, operation("Identity", List.of(value), name));
        graph.add(GRAPH_OUTPUT, value(name, FLOAT, shape));
    }

    /** Adds fixed numbers. */
    public String constant(Tensor tensor) {
        ByteBuffer raw =
                ByteBuffer.allocate(Math.multiplyExact(tensor.values().length, Float.BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(tensor.values());
        return initializer(FLOAT, Arrays.stream(tensor.shape()).asLongStream(), raw.array());
    }

    /** Adds one fixed number, a scalar. */
    public String constant(float value) {
        return constant(new Tensor(new float[] {value}));
    }

    /** Adds a fixed list of integers: a shape. */
    public String integers(long... values) {
        ByteBuffer raw =
                ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return initializer(INT64, LongStream.of(values.length), raw.array());
    }

    /** Adds fixed bytes, from -128 to 127. */
    public String signedBytes(byte[] values, int... shape) {
        return initializer(SIGNED_BYTE, Arrays.stream(shape).asLongStream(), values);
    }

    /** Adds fixed bytes, from 0 to 255. */
    public String unsignedBytes(byte[] values, int... shape) {
        return initializer(UNSIGNED_BYTE, Arrays.stream(shape).asLongStream(), values);
    }

    /** Adds an operator of one output. */
    public String node(String operator, List<String> inputs, Attribute... attributes) {
        String output = operator + "_" + nodes++;
        graph.add(GRAPH_NODE, operation(operator, inputs, output, attributes));
        return output;
    }

    /** Adds an operator of one output that only ONNX Runtime knows. */
    public String extension(String operator, List<String> inputs, Attribute... attributes) {
        extended = true;
        String output = operator + "_" + nodes++;
        graph.add(
                GRAPH_NODE,
                operation(operator, inputs, output, attributes).add(NODE_DOMAIN, EXTENSIONS));
        return output;
    }

    /** The whole file, with notes for whoever opens it. */
    public byte[] toBytes(Map<String, String> metadata) {
        Message model =
                new Message()
                        .add(MODEL_IR_VERSION, IR_VERSION)
                        .add(MODEL_PRODUCER, "winnow")
                        .add(MODEL_GRAPH, graph)
                        .add(MODEL_OPERATOR_SET, new Message().add(1, "").add(2, OPERATOR_SET));
        if (extended) {
            model.add(MODEL_OPERATOR_SET, new Message().add(1, EXTENSIONS).add(2, 1));
        }
        metadata.forEach(
                (key, text) -> model.add(MODEL_METADATA, new Message().add(1, key).add(2, text)));
        return model.toBytes();
    }

    private String initializer(int type, LongStream shape, byte[] raw) {
        String name = "constant_" + constants++;
        graph.add(
                GRAPH_INITIALIZER,
                new Message().add(1, shape.toArray()).add(2, type).add(8, name).add(9, raw));
        return name;
    }

    private static Message operation(
            String operator, List<String> inputs, String output, Attribute... attributes) {
        Message node = new Message();
        inputs.forEach(input -> node.add(1, input));
        node.add(2, output).add(3, output).add(4, operator);
        for (Attribute attribute : attributes) {
            node.add(5, attribute.toMessage());
        }
        return node;
    }

    private static Message value(String name, int type, long... shape) {
        Message dimensions = new Message();
        for (int axis = 0; axis < shape.length; axis++) {
            Message dimension = new Message();
            dimensions.add(
                    1,
                    shape[axis] == ANY
                            ? dimension.add(2, axis == 0 ? "n" : "n" + axis)
                            : dimension.add(1, shape[axis]));
        }
        Message tensor = new Message().add(1, type).add(2, dimensions);
        return new Message().add(1, name).add(2, new Message().add(1, tensor));
    }
}
