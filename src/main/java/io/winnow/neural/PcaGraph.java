package io.winnow.neural;

import io.winnow.learning.ImageShape;
import io.winnow.learning.Tensor;
import io.winnow.learning.represent.Pca;
import io.winnow.learning.represent.PcaEncoder;
import io.winnow.neural.onnx.Attribute;
import io.winnow.neural.onnx.OnnxGraph;
import java.util.List;

/**
 * A {@link PcaEncoder} as a graph: x / 255 − μ, its coordinates along the components, divided by
 * their length, or the first axis where that is 0.
 */
record PcaGraph(PcaEncoder encoder) implements EncoderGraph {

    @Override
    public ImageShape input() {
        return encoder.input();
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public String embed(OnnxGraph graph, String images) {
        Pca pca = encoder.pca();
        int pixels = pca.mean().length;
        int d = pca.dimension();
        String flat = graph.node("Flatten", List.of(images), Attribute.of("axis", 1));
        String scaled = graph.node("Div", List.of(flat, graph.constant(255)));
        String mean = graph.constant(new Tensor(pca.mean(), pixels));
        String centred = graph.node("Sub", List.of(scaled, mean));
        String axes = graph.constant(new Tensor(pca.components(), d, pixels));
        String rows = graph.node("Gemm", List.of(centred, axes), Attribute.of("transB", 1));
        return unit(graph, rows, d);
    }

    private static String unit(OnnxGraph graph, String rows, int d) {
        float[] first = new float[d];
        first[0] = 1;
        String square =
                graph.node(
                        "ReduceSumSquare",
                        List.of(rows),
                        Attribute.list("axes", 1),
                        Attribute.of("keepdims", 1));
        String nothing = graph.node("Equal", List.of(square, graph.constant(0)));
        String unit = graph.node("Div", List.of(rows, graph.node("Sqrt", List.of(square))));
        return graph.node("Where", List.of(nothing, graph.constant(new Tensor(first, 1, d)), unit));
    }
}
