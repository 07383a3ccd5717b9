package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import io.winnow.learning.ImageShape;
import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against PyTorch itself; the values come from golden/neural/make.py. */
class GoldenNetworkTest extends GoldenValues {

    private static final Architecture SMALL =
            new Architecture(new ImageShape(3, 9, 8), 4, List.of(4, 6), List.of(1, 2));

    @Test
    void contrastiveLossAndItsGradient() throws IOException {
        Safetensors golden = golden("nt-xent");
        NDArray z = array(golden.tensor("z"));
        z.setRequiresGradient(true);
        try (GradientCollector gradients = Torch.engine().newGradientCollector()) {
            NDArray loss = new NtXent(0.2f).loss(z);
            gradients.backward(loss);
            assertClose(loss, golden.tensor("loss"));
        }
        assertClose(z.getGradient(), golden.tensor("gradient"));
    }

    @Test
    void fiveStepsOfAdamW() throws IOException {
        Safetensors golden = golden("adamw");
        Map<String, Tensor> start = new LinkedHashMap<>();
        start.put("a.weight", golden.tensor("start.weight"));
        start.put("a.bias", golden.tensor("start.bias"));
        try (Parameters parameters = new Parameters(manager, start);
                AdamW optimizer = new AdamW(manager, parameters, 0.1)) {
            for (int number = 1; number <= 5; number++) {
                backwardThroughSample(parameters.get("a.weight"), parameters.get("a.bias"));
                optimizer.step(manager, number, 0.05);
            }
            assertClose(parameters.get("a.weight"), golden.tensor("end.weight"));
            assertClose(parameters.get("a.bias"), golden.tensor("end.bias"));
        }
    }

    private static void backwardThroughSample(NDArray weight, NDArray bias) {
        try (GradientCollector gradients = Torch.engine().newGradientCollector()) {
            NDArray coupled = weight.sum(new int[] {0}).mul(bias).sum();
            gradients.backward(
                    weight.square().sum().add(coupled).add(bias.square().square().sum()));
        }
    }

    @Test
    void featureMaps() throws IOException {
        Safetensors golden = golden("resnet");
        try (Parameters parameters = new Parameters(manager, weights(golden))) {
            ResNet network = new ResNet(SMALL, parameters, Precision.FLOAT32);
            List<NDArray> maps = network.stages(array(golden.tensor("pixels")), false);
            for (int i = 0; i < 3; i++) {
                assertClose(maps.get(i), golden.tensor("map" + i));
            }
        }
    }

    @Test
    void trainingPassWithGradientsAndRunningStatistics() throws IOException {
        Safetensors golden = golden("resnet");
        try (Parameters parameters = new Parameters(manager, weights(golden));
                AdamW optimizer = new AdamW(manager, parameters, 0)) {
            ResNet network = new ResNet(SMALL, parameters, Precision.FLOAT32);
            try (GradientCollector gradients = Torch.engine().newGradientCollector()) {
                NDArray projected = SimClr.project(network, array(golden.tensor("pixels")));
                gradients.backward(projected.square().mean());
                assertClose(projected, golden.tensor("projected"));
            }
            parameters.arrays().forEach((name, array) -> assertUpdated(golden, name, array));
            assertThat(optimizer.toTensors()).containsKey("mean.block2.skip.weight");
        }
    }

    private static void assertUpdated(Safetensors golden, String name, NDArray array) {
        if (Weights.isLearned(name)) {
            assertStored(array.getGradient(), golden.tensor("gradient." + name));
        } else {
            assertClose(array, golden.tensor("after." + name));
        }
    }

    @Test
    void halfPrecisionStaysNear() throws IOException {
        Safetensors golden = golden("resnet");
        try (Parameters parameters = new Parameters(manager, weights(golden))) {
            ResNet network = new ResNet(SMALL, parameters, Precision.BFLOAT16);
            NDArray projected = SimClr.project(network, array(golden.tensor("pixels")));
            float[] expected = golden.tensor("projected").values();
            assertThat(projected.toFloatArray()).hasSameSizeAs(expected);
            assertThat(Arrays.equals(projected.toFloatArray(), expected)).isFalse();
            assertThat(projected.toFloatArray()).containsExactly(expected, within(0.1f));
        }
    }

    private static Map<String, Tensor> weights(Safetensors golden) {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        Weights.initial(SMALL, Objectives.SIMCLR.of(SMALL), 1)
                .keySet()
                .forEach(name -> weights.put(name, golden.tensor("weights." + name)));
        return weights;
    }

    /** For parameters, whose kernels are held in another order than stored. */
    private static void assertStored(NDArray actual, Tensor expected) {
        Tensor stored = Parameters.toHeap(actual);
        assertThat(stored.shape()).isEqualTo(expected.shape());
        assertThat(stored.values()).containsExactly(expected.values(), within(1e-4f));
    }
}
