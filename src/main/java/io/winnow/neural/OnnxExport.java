package io.winnow.neural;

import io.winnow.learning.ImageShape;
import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import io.winnow.learning.classify.Head;
import io.winnow.learning.represent.PcaEncoder;
import io.winnow.neural.onnx.Attribute;
import io.winnow.neural.onnx.OnnxGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an image encoder, or one with its head, as an ONNX file that any runtime runs: input
 * {@code images}, n × C × H × W float32 pixels from 0 to 255; outputs {@code embedding}, n × d, and
 * with a head {@code probabilities}, n × K. The metadata names the classes, as a JSON list.
 */
public final class OnnxExport {

    /** The metadata key of the class names. */
    public static final String CLASSES = "classes";

    /** The name of the input. */
    static final String IMAGES = "images";

    private static final String EMBEDDING = "embedding";

    private OnnxExport() {}

    /**
     * A file of the encoder and {@code head}.
     *
     * @param encoder a file of PCA or of a trained network
     * @param classes the names of the head's classes, in order
     * @return empty if {@code encoder} holds an encoder of another kind
     * @throws IOException if it cannot be read or is damaged
     * @throws IllegalArgumentException if encoder, head and classes do not fit together
     */
    public static Optional<OnnxModel> of(Path encoder, Head head, List<String> classes)
            throws IOException {
        return read(encoder)
                .map(graph -> new OnnxModel(graph.input(), write(graph, head, classes)));
    }

    /**
     * A file of the encoder alone.
     *
     * @param encoder a file of PCA or of a trained network
     * @return empty if {@code encoder} holds an encoder of another kind
     * @throws IOException if it cannot be read or is damaged
     */
    public static Optional<OnnxModel> of(Path encoder) throws IOException {
        return read(encoder).map(graph -> new OnnxModel(graph.input(), write(graph)));
    }

    /** The encoder in a file, if it is of a kind that has a graph. */
    private static Optional<EncoderGraph> read(Path encoder) throws IOException {
        if (!encoder.toString().endsWith(".safetensors")) {
            return Optional.empty();
        }
        return switch (Safetensors.read(encoder).metadata().getOrDefault("format", "none")) {
            case "winnow-pca" -> Optional.of(new PcaGraph(PcaEncoder.read(encoder)));
            case EncoderFile.FORMAT -> Optional.of(new ResNetGraph(EncoderFile.read(encoder)));
            default -> Optional.empty();
        };
    }

    /** A file of the encoder alone. */
    static byte[] write(EncoderGraph encoder) {
        OnnxGraph graph = new OnnxGraph("winnow-encoder");
        embed(graph, encoder);
        return graph.toBytes(notes(encoder));
    }

    /** A file of the encoder and a head. */
    static byte[] write(EncoderGraph encoder, Head head, List<String> classes) {
        if (head.dimension() != encoder.dimension() || head.classCount() != classes.size()) {
            throw new IllegalArgumentException(
                    "head %d × %d for %d classes and an encoder of dimension %d"
                            .formatted(
                                    head.classCount(),
                                    head.dimension(),
                                    classes.size(),
                                    encoder.dimension()));
        }
        OnnxGraph graph = new OnnxGraph("winnow-model");
        String embedding = embed(graph, encoder);
        graph.output(
                "probabilities", classify(graph, embedding, head), OnnxGraph.ANY, classes.size());
        Map<String, String> notes = new LinkedHashMap<>(notes(encoder));
        notes.put(CLASSES, JsonMapper.shared().writeValueAsString(classes));
        return graph.toBytes(notes);
    }

    private static String embed(OnnxGraph graph, EncoderGraph encoder) {
        ImageShape shape = encoder.input();
        String images =
                graph.input(IMAGES, OnnxGraph.ANY, shape.channels(), shape.height(), shape.width());
        String embedding = encoder.embed(graph, images);
        graph.output(EMBEDDING, embedding, OnnxGraph.ANY, encoder.dimension());
        return embedding;
    }

    /** Softmax((W x + b) / T), with 1 / T folded into W and b. */
    private static String classify(OnnxGraph graph, String embedding, Head head) {
        Tensor weights =
                new Tensor(
                        cooled(head.weights(), head.temperature()),
                        head.classCount(),
                        head.dimension());
        Tensor bias = new Tensor(cooled(head.bias(), head.temperature()), head.classCount());
        String logits =
                graph.node(
                        "Gemm",
                        List.of(embedding, graph.constant(weights), graph.constant(bias)),
                        Attribute.of("transB", 1));
        return graph.node("Softmax", List.of(logits), Attribute.of("axis", 1));
    }

    private static float[] cooled(float[] values, float temperature) {
        float[] cooled = new float[values.length];
        for (int i = 0; i < cooled.length; i++) {
            cooled[i] = values[i] / temperature;
        }
        return cooled;
    }

    private static Map<String, String> notes(EncoderGraph encoder) {
        ImageShape shape = encoder.input();
        return Map.of(
                "input",
                "%s: n x %d x %d x %d %s, float32, pixels 0..255"
                        .formatted(
                                IMAGES,
                                shape.channels(),
                                shape.height(),
                                shape.width(),
                                shape.channels() == 1 ? "grey" : "RGB"));
    }
}
