package io.winnow.neural;

import io.winnow.learning.ImageShape;
import io.winnow.learning.Tensor;
import io.winnow.neural.onnx.Attribute;
import io.winnow.neural.onnx.OnnxGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A trained {@link ResNet}, its {@link Features} and their components as a graph for inference:
 * batch norms are folded into the convolutions, the input's scale into the stem, the features' mean
 * into the components' bias.
 */
record ResNetGraph(EncoderFile file) implements EncoderGraph {

    private static final float BYTE = 255;

    /** A feature map in the graph. */
    private record FeatureMap(String value, int channels, int height, int width) {}

    @Override
    public ImageShape input() {
        return file.architecture().input();
    }

    @Override
    public int dimension() {
        return file.dimension();
    }

    @Override
    public String embed(OnnxGraph graph, String images) {
        List<FeatureMap> maps = stages(graph, images);
        List<String> parts = new ArrayList<>();
        for (int map = Features.first(maps.size()); map < maps.size(); map++) {
            parts.add(pool(graph, maps.get(map), Features.side(map, maps.size())));
        }
        String all = graph.node("Concat", parts, Attribute.of("axis", 1));
        return reduce(graph, graph.node("Sqrt", List.of(all)));
    }

    private List<FeatureMap> stages(OnnxGraph graph, String images) {
        Architecture architecture = file.architecture();
        Scale scale = file.scale();
        String mean = graph.constant(BYTE * scale.mean());
        String centred = graph.node("Sub", List.of(images, mean));
        ImageShape shape = input();
        FeatureMap x = new FeatureMap(centred, shape.channels(), shape.height(), shape.width());
        double gain = 1 / (BYTE * (double) scale.deviation());
        x = relu(graph, convolve(graph, x, "stem.conv", "stem.norm", 1, gain));
        List<FeatureMap> maps = new ArrayList<>(List.of(x));
        for (int stage = 0; stage < architecture.stages(); stage++) {
            x = block(graph, x, stage);
            maps.add(x);
        }
        return maps;
    }

    private FeatureMap block(OnnxGraph graph, FeatureMap x, int stage) {
        String name = Weights.block(stage);
        int stride = file.architecture().strides().get(stage);
        FeatureMap y = relu(graph, convolve(graph, x, name + ".conv1", name + ".norm1", stride, 1));
        y = convolve(graph, y, name + ".conv2", name + ".norm2", 1, 1);
        FeatureMap shortcut = x;
        if (Weights.hasShortcut(file.architecture(), stage)) {
            shortcut = convolve(graph, x, name + ".skip", name + ".skipnorm", stride, 1);
        }
        String sum = graph.node("Add", List.of(y.value(), shortcut.value()));
        return relu(graph, new FeatureMap(sum, y.channels(), y.height(), y.width()));
    }

    private FeatureMap convolve(
            OnnxGraph graph, FeatureMap x, String conv, String norm, int stride, double gain) {
        FoldedConvolution folded = FoldedConvolution.of(file.tensors(), conv, norm, gain);
        int[] kernel = folded.kernel().shape();
        int padding = kernel[2] / 2;
        String y =
                graph.node(
                        "Conv",
                        List.of(
                                x.value(),
                                graph.constant(folded.kernel()),
                                graph.constant(folded.bias())),
                        Attribute.list("kernel_shape", kernel[2], kernel[3]),
                        Attribute.list("strides", stride, stride),
                        Attribute.list("pads", padding, padding, padding, padding));
        return new FeatureMap(
                y, kernel[0], Math.ceilDiv(x.height(), stride), Math.ceilDiv(x.width(), stride));
    }

    private static FeatureMap relu(OnnxGraph graph, FeatureMap x) {
        String y = graph.node("Relu", List.of(x.value()));
        return new FeatureMap(y, x.channels(), x.height(), x.width());
    }

    private static String pool(OnnxGraph graph, FeatureMap map, int side) {
        int area = map.height() * map.width();
        String shape = graph.integers(0, map.channels(), area);
        String pixels = graph.node("Reshape", List.of(map.value(), shape));
        String matrix = graph.constant(CellAverages.matrix(map.height(), map.width(), side));
        String cells = graph.node("MatMul", List.of(pixels, matrix));
        return unit(graph, graph.node("Flatten", List.of(cells), Attribute.of("axis", 1)));
    }

    private String reduce(OnnxGraph graph, String features) {
        Tensor axes = Objects.requireNonNull(file.tensors().get(Components.AXES));
        Tensor mean = Objects.requireNonNull(file.tensors().get(Components.MEAN));
        String reduced =
                graph.node(
                        "Gemm",
                        List.of(features, graph.constant(axes), graph.constant(offset(axes, mean))),
                        Attribute.of("transB", 1));
        return unit(graph, reduced);
    }

    /** −A μ. */
    private static Tensor offset(Tensor axes, Tensor mean) {
        int d = mean.values().length;
        float[] offset = new float[axes.shape()[0]];
        for (int i = 0; i < offset.length; i++) {
            double sum = 0;
            for (int j = 0; j < d; j++) {
                sum -= (double) axes.values()[i * d + j] * mean.values()[j];
            }
            offset[i] = (float) sum;
        }
        return new Tensor(offset, offset.length);
    }

    private static String unit(OnnxGraph graph, String rows) {
        String square =
                graph.node(
                        "ReduceSumSquare",
                        List.of(rows),
                        Attribute.list("axes", 1),
                        Attribute.of("keepdims", 1));
        String safe = graph.node("Add", List.of(square, graph.constant(Features.TINY)));
        return graph.node("Div", List.of(rows, graph.node("Sqrt", List.of(safe))));
    }
}
