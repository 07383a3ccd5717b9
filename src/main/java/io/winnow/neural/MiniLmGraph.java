package io.winnow.neural;

import io.winnow.learning.Tensor;
import io.winnow.neural.MiniLmWeights.Part;
import io.winnow.neural.onnx.Attribute;
import io.winnow.neural.onnx.OnnxFile;
import io.winnow.neural.onnx.OnnxGraph;
import java.util.List;
import java.util.Map;

/**
 * MiniLM (Wang et al. 2020; BERT's layers, Devlin et al. 2019) over texts side by side that do not
 * touch each other: the file that ships quantises what its layers pass on by one scale for all
 * tokens of all texts, this graph by one a token. It has the same inputs and output and the same
 * weights.
 *
 * <p>What the output of a layer's dense parts has added is added by the layer norm before, whose
 * output is both what they are added to and, corrected by a constant, what the next layer reads.
 * GELU is approximated by tanh (Hendrycks and Gimpel 2016, section 2).
 */
final class MiniLmGraph {

    /** The longest text, in pieces. */
    static final int MOST_PIECES = 256;

    private static final int HEADS = 12;
    private static final int INT32 = 6;
    private static final float EPSILON = 1e-12f;
    private static final String ATTENTION_BIAS = "attention.output.dense.bias";

    private final OnnxGraph graph = new OnnxGraph("minilm");
    private final RowQuantization products = new RowQuantization(graph);
    private final MiniLmWeights weights;
    private final int dimension;
    private final String tokens;
    private final String texts;
    private final String lengths;
    private final String asRows;
    private final String asTexts;

    private MiniLmGraph(MiniLmWeights weights) {
        this.weights = weights;
        dimension = weights.vector("LayerNorm.weight").length;
        tokens = graph.integerInput("input_ids", OnnxGraph.ANY, OnnxGraph.ANY);
        String mask = graph.integerInput("attention_mask", OnnxGraph.ANY, OnnxGraph.ANY);
        graph.integerInput("token_type_ids", OnnxGraph.ANY, OnnxGraph.ANY);
        texts = graph.node("Shape", List.of(tokens));
        lengths = lengths(mask);
        asRows = graph.integers(-1, dimension);
        asTexts =
                graph.node(
                        "Concat",
                        List.of(texts, graph.integers(dimension)),
                        Attribute.of("axis", 0));
    }

    /**
     * The graph as a file.
     *
     * @param shipped the file with the weights
     */
    static byte[] write(byte[] shipped) {
        MiniLmGraph minilm = new MiniLmGraph(new MiniLmWeights(OnnxFile.read(shipped)));
        String states = minilm.embeddings();
        for (int layer = 0; layer < MiniLmWeights.LAYERS; layer++) {
            states = minilm.feedForward(layer, minilm.attention(layer, states));
        }
        String output = minilm.reshaped(states, minilm.asTexts);
        minilm.graph.output(
                "last_hidden_state", output, OnnxGraph.ANY, OnnxGraph.ANY, minilm.dimension);
        return minilm.graph.toBytes(Map.of());
    }

    private String lengths(String mask) {
        String counts =
                graph.node(
                        "ReduceSum", List.of(mask, graph.integers(1)), Attribute.of("keepdims", 0));
        return graph.node("Cast", List.of(counts), Attribute.of("to", INT32));
    }

    private String embeddings() {
        byte[] table = weights.words();
        String steps = graph.unsignedBytes(table, table.length / dimension, dimension);
        String words =
                graph.node(
                        "DequantizeLinear",
                        List.of(
                                graph.node("Gather", List.of(steps, tokens)),
                                graph.constant(weights.wordScale()),
                                graph.unsignedBytes(new byte[] {(byte) 128})));
        String length = graph.node("Slice", List.of(texts, graph.integers(1), graph.integers(2)));
        String places =
                graph.node(
                        "Slice",
                        List.of(
                                graph.constant(weights.places(MOST_PIECES)),
                                graph.integers(0),
                                length));
        String sum = graph.node("Add", List.of(words, places));
        return normalized(
                reshaped(sum, asRows),
                weights.vector("LayerNorm.weight"),
                sum(weights.vector("LayerNorm.bias"), weights.vector(0, ATTENTION_BIAS)));
    }

    /** From states with this part's bias added to states with the next part's added. */
    private String attention(int layer, String states) {
        RowQuantization.Rows rows = products.rows(states);
        float[] added = weights.vector(layer, ATTENTION_BIAS);
        String query = reshaped(products.product(rows, weights.matrix(layer, Part.QUERY)), asTexts);
        String key = reshaped(products.product(rows, weights.matrix(layer, Part.KEY)), asTexts);
        String value = reshaped(products.product(rows, weights.matrix(layer, Part.VALUE)), asTexts);
        float[] bias = new float[3 * dimension];
        fill(bias, 0, corrected(layer, "attention.self.query.bias", Part.QUERY, added));
        fill(bias, 1, corrected(layer, "attention.self.key.bias", Part.KEY, added));
        fill(bias, 2, corrected(layer, "attention.self.value.bias", Part.VALUE, added));
        String mixed =
                graph.extension(
                        "MultiHeadAttention",
                        List.of(query, key, value, vector(bias), lengths),
                        Attribute.of("num_heads", HEADS));
        String output =
                products.product(
                        products.rows(reshaped(mixed, asRows)),
                        weights.matrix(layer, Part.ATTENTION_OUTPUT));
        return normalized(
                graph.node("Add", List.of(output, states)),
                weights.vector(layer, "attention.output.LayerNorm.weight"),
                sum(
                        weights.vector(layer, "attention.output.LayerNorm.bias"),
                        weights.vector(layer, "output.dense.bias")));
    }

    /** As {@link #attention}. */
    private String feedForward(int layer, String states) {
        float[] added = weights.vector(layer, "output.dense.bias");
        String inner =
                products.product(products.rows(states), weights.matrix(layer, Part.INTERMEDIATE));
        float[] bias = corrected(layer, "intermediate.dense.bias", Part.INTERMEDIATE, added);
        String active = graph.extension("FastGelu", List.of(inner, vector(bias)));
        String output =
                products.product(products.rowsOfGelu(active), weights.matrix(layer, Part.OUTPUT));
        float[] normBias = weights.vector(layer, "output.LayerNorm.bias");
        return normalized(
                graph.node("Add", List.of(output, states)),
                weights.vector(layer, "output.LayerNorm.weight"),
                layer + 1 < MiniLmWeights.LAYERS
                        ? sum(normBias, weights.vector(layer + 1, ATTENTION_BIAS))
                        : normBias);
    }

    /** A part's bias less what {@code added} to its input adds to its output. */
    private float[] corrected(int layer, String bias, Part part, float[] added) {
        float[] excess = weights.matrix(layer, part).times(added);
        float[] corrected = weights.vector(layer, bias);
        for (int i = 0; i < corrected.length; i++) {
            corrected[i] -= excess[i];
        }
        return corrected;
    }

    private String normalized(String states, float[] gain, float[] bias) {
        return graph.node(
                "LayerNormalization",
                List.of(states, vector(gain), vector(bias)),
                Attribute.real("epsilon", EPSILON));
    }

    private String reshaped(String x, String shape) {
        return graph.node("Reshape", List.of(x, shape));
    }

    private String vector(float[] values) {
        return graph.constant(new Tensor(values, values.length));
    }

    private static void fill(float[] all, int place, float[] part) {
        System.arraycopy(part, 0, all, place * part.length, part.length);
    }

    private static float[] sum(float[] a, float[] b) {
        float[] sum = new float[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }
}
