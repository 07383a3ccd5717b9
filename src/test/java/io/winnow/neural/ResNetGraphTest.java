package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.Tensor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResNetGraphTest extends EncoderGraphContract {

    private static final Architecture COLOUR =
            new Architecture(new ImageShape(3, 19, 14), 5, List.of(5, 7, 6), List.of(1, 2, 2));

    @Override
    EncoderGraph graph() {
        return new ResNetGraph(encoder(COLOUR));
    }

    @Override
    Inference reference() {
        return new TorchInference(encoder(COLOUR));
    }

    static List<Architecture> architectures() {
        return List.of(
                Architecture.forImages(new ImageShape(1, 28, 28)),
                Architecture.forImages(new ImageShape(3, 32, 32)),
                Architecture.forImages(new ImageShape(3, 33, 28)),
                new Architecture(new ImageShape(1, 8, 8), 4, List.of(6), List.of(2)),
                new Architecture(new ImageShape(1, 3, 2), 4, List.of(4, 4), List.of(2, 1)),
                new Architecture(
                        new ImageShape(3, 64, 48), 4, List.of(4, 8, 8, 8), List.of(2, 2, 1, 2)));
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void agreesWithTheTrainingEngine(Architecture architecture) throws Exception {
        agrees(encoder(architecture), pixels(architecture.input(), 40), 40);
    }

    @Test
    void agreesForTheShippedEncoder() throws Exception {
        EncoderFile shipped =
                EncoderFile.read(Path.of("data/encoders/fashion-mnist-simclr.safetensors"));
        agrees(shipped, pixels(shipped.architecture().input(), 100), 100);
    }

    @Test
    void agreesForBlackAndWhiteImages() throws Exception {
        byte[] pixels = new byte[2 * COLOUR.input().bytes()];
        Arrays.fill(pixels, COLOUR.input().bytes(), pixels.length, (byte) 255);
        agrees(encoder(COLOUR), pixels, 2);
    }

    private static void agrees(EncoderFile file, byte[] pixels, int count) throws Exception {
        try (Inference torch = new TorchInference(file);
                Inference onnx = OnnxInference.open(new ResNetGraph(file))) {
            assertThat(onnx.encode(pixels, count))
                    .containsExactly(torch.encode(pixels, count), within(1e-4f));
        }
    }

    /** Random weights and norms that are far from their start. */
    static EncoderFile encoder(Architecture architecture) {
        Random random = new Random(5);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Weights.trunk(architecture, 1)
                .forEach((name, tensor) ->
                        tensors.put(name, name.contains("norm") ? moved(tensor, random) : tensor));
        EncoderFile network = new EncoderFile(architecture, new Scale(0.4f, 0.25f), tensors);
        ImageShape shape = architecture.input();
        return Components.fit(network, ImageSource.of(pixels(shape, 60), shape), Progress.NONE);
    }

    private static Tensor moved(Tensor tensor, Random random) {
        float[] values = tensor.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.7f * random.nextFloat() + 0.01f;
        }
        return new Tensor(values, tensor.shape());
    }
}
