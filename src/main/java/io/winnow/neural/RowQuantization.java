package io.winnow.neural;

import io.winnow.learning.Tensor;
import io.winnow.neural.onnx.Attribute;
import io.winnow.neural.onnx.OnnxGraph;
import java.util.List;

/**
 * Products with matrices in 8 bits, of which each row of what comes in has a scale of its own (per
 * token, as in Dettmers et al. 2022, LLM.int8(), section 2): with zero z and scale s, q = round(x /
 * s) + z, and x W = s (q - z) W. A row's product therefore depends on no other row.
 */
final class RowQuantization {

    /** The zero of values that are as often below zero. */
    private static final int MIDDLE = 128;

    /** The zero of values that are never less than {@link #LEAST_GELU}. */
    private static final int LOW = 16;

    private static final int MOST = 255;
    private static final float LEAST_GELU = -.17f;

    /** Of a row of zeros, which has no scale. */
    private static final float TINY = 1e-9f;

    /**
     * Rows in 8 bits.
     *
     * @param steps from 0 to 255
     * @param scales n × 1
     * @param zero which step is zero
     */
    record Rows(String steps, String scales, String zero) {}

    private final OnnxGraph graph;
    private final String one;
    private final String lastAxis;

    RowQuantization(OnnxGraph graph) {
        this.graph = graph;
        one = graph.constant(1);
        lastAxis = graph.integers(1);
    }

    /** Rows of any numbers, by their largest magnitude. */
    Rows rows(String x) {
        String largest = largest(graph.node("Abs", List.of(x)));
        String some = graph.node("Max", List.of(largest, graph.constant(TINY)));
        return rows(x, times(some, 1f / (MIDDLE - 1)), MIDDLE);
    }

    /**
     * Rows of numbers that are at least -0.17, as GELU gives, by their largest. Small ones keep the
     * step that -0.17 needs.
     */
    Rows rowsOfGelu(String x) {
        String scale = times(largest(x), 1f / (MOST - LOW));
        String least = graph.constant(-LEAST_GELU / LOW);
        return rows(x, graph.node("Max", List.of(scale, least)), LOW);
    }

    private Rows rows(String x, String scales, int zero) {
        String zeroStep = graph.unsignedBytes(new byte[] {(byte) zero});
        String flat = graph.node("Squeeze", List.of(scales, lastAxis));
        String zeros = graph.node("Expand", List.of(zeroStep, graph.node("Shape", List.of(flat))));
        String steps =
                graph.node("QuantizeLinear", List.of(x, flat, zeros), Attribute.of("axis", 0));
        return new Rows(steps, scales, zeroStep);
    }

    /** The product of rows and a matrix. */
    String product(Rows rows, MiniLmWeights.Matrix matrix) {
        String product =
                graph.extension(
                        "MatMulIntegerToFloat",
                        List.of(
                                rows.steps(),
                                graph.signedBytes(
                                        matrix.weights(), matrix.inputs(), matrix.outputs()),
                                one,
                                graph.constant(new Tensor(matrix.scales(), matrix.outputs())),
                                rows.zero()));
        return graph.node("Mul", List.of(product, rows.scales()));
    }

    private String largest(String x) {
        return graph.node(
                "ReduceMax", List.of(x), Attribute.list("axes", -1), Attribute.of("keepdims", 1));
    }

    private String times(String x, float factor) {
        return graph.node("Mul", List.of(x, graph.constant(factor)));
    }
}
