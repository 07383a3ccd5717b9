package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.winnow.learning.Embeddings;
import io.winnow.learning.ImageShape;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.Head;
import io.winnow.learning.represent.Encoder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** An encoder's graph, run by ONNX Runtime, against the encoder in Java and its head. */
abstract class EncoderGraphContract {

    private static final List<String> CLASSES = List.of("Coat", "Mütze \"rot\"", "靴");

    /** The graph under test. */
    abstract EncoderGraph graph() throws Exception;

    /** The same encoder, computed without a graph. */
    abstract Inference reference() throws Exception;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 65})
    void embedsAndClassifiesAsJavaDoes(int count) throws Exception {
        EncoderGraph graph = graph();
        Head head = head(graph.dimension());
        byte[] pixels = pixels(graph.input(), count);
        float[][] actual = run(OnnxExport.write(graph, head, CLASSES), graph.input(), pixels);
        try (Inference reference = reference()) {
            float[] expected = reference.encode(pixels, count);
            assertThat(actual[0]).containsExactly(expected, within(1e-4f));
            Posterior posterior = head.predict(Embeddings.of(expected, count, graph.dimension()));
            for (int i = 0; i < count; i++) {
                for (int c = 0; c < CLASSES.size(); c++) {
                    assertThat(actual[1][i * CLASSES.size() + c])
                            .isCloseTo(posterior.probability(i, c), within(1e-4f));
                }
            }
        }
    }

    @Test
    void saysWhatGoesInAndWhatComesOut() throws Exception {
        EncoderGraph graph = graph();
        byte[] model = OnnxExport.write(graph, head(graph.dimension()), CLASSES);
        ImageShape shape = graph.input();
        try (OrtSession session = Onnx.session(model)) {
            assertThat(session.getInputNames()).containsExactly("images");
            assertThat(session.getOutputNames())
                    .containsExactlyInAnyOrder("embedding", "probabilities");
            assertThat(session.getInputInfo().get("images").getInfo().toString())
                    .contains(
                            "shape=[-1, %d, %d, %d]"
                                    .formatted(shape.channels(), shape.height(), shape.width()));
            Map<String, String> notes = session.getMetadata().getCustomMetadata();
            assertThat(JsonMapper.shared().readValue(notes.get("classes"), String[].class))
                    .containsExactlyElementsOf(CLASSES);
        }
    }

    @Test
    void refusesAHeadThatDoesNotFit() throws Exception {
        EncoderGraph graph = graph();
        Head wide = head(graph.dimension() + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxExport.write(graph, wide, CLASSES));
        Head good = head(graph.dimension());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxExport.write(graph, good, List.of("one")));
    }

    /** What {@link Inference} wants, of an encoder that is no network. */
    static Inference of(Encoder encoder) {
        return new Inference() {
            @Override
            public float[] encode(byte[] pixels, int count) {
                return encoder.encode(pixels, count);
            }

            @Override
            public void close() {
                encoder.close();
            }
        };
    }

    private static float[][] run(byte[] model, ImageShape shape, byte[] pixels)
            throws OrtException {
        float[] values = new float[pixels.length];
        IntStream.range(0, values.length).forEach(i -> values[i] = pixels[i] & 255);
        long[] axes = {
            pixels.length / shape.bytes(), shape.channels(), shape.height(), shape.width()
        };
        try (OrtSession session = Onnx.session(model);
                OnnxTensor images =
                        OnnxTensor.createTensor(
                                Onnx.environment(), FloatBuffer.wrap(values), axes);
                OrtSession.Result result = session.run(Map.of("images", images))) {
            return new float[][] {
                values((OnnxTensor) result.get("embedding").orElseThrow()),
                values((OnnxTensor) result.get("probabilities").orElseThrow())
            };
        }
    }

    private static float[] values(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static Head head(int dimension) {
        float[] weights = new float[CLASSES.size() * dimension];
        Random random = new Random(9);
        IntStream.range(0, weights.length).forEach(i -> weights[i] = (float) random.nextGaussian());
        return new Head(weights, new float[] {0.3f, -0.2f, 0.1f}, 0.6f);
    }

    static byte[] pixels(ImageShape shape, int count) {
        byte[] pixels = new byte[count * shape.bytes()];
        new Random(count).nextBytes(pixels);
        return pixels;
    }
}
