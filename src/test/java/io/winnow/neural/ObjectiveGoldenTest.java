package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import io.winnow.learning.ImageShape;
import io.winnow.learning.Safetensors;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Losses and gradients against PyTorch; the values come from golden/neural/objectives.py. */
class ObjectiveGoldenTest extends GoldenValues {

    private Safetensors golden;

    @Test
    void vicReg() throws IOException {
        golden = golden("vicreg");
        NDArray both = learned("both");
        assertLoss(() -> VicReg.loss(both));
        assertGradient("both", both);
    }

    @Test
    void byol() throws IOException {
        golden = golden("byol");
        NDArray predicted = learned("predicted");
        NDArray target = array("target");
        assertLoss(() -> Byol.loss(predicted, target));
        assertGradient("predicted", predicted);
    }

    @Test
    void rotation() throws IOException {
        golden = golden("rotation");
        NDArray logits = learned("logits");
        assertLoss(() -> Rotation.loss(logits));
        assertGradient("logits", logits);
    }

    @Test
    void variationalAutoencoder() throws IOException {
        golden = golden("vae");
        NDArray drawn = learned("drawn");
        NDArray mean = learned("mean");
        NDArray spread = learned("spread");
        NDArray truth = array("truth");
        assertLoss(() -> Vae.loss(drawn, truth, mean, spread));
        assertGradient("drawn", drawn);
        assertGradient("mean", mean);
        assertGradient("spread", spread);
        Torch.recordOnlyWhenAsked();
        assertClose(Vae.sample(mean, spread, array("noise")), golden.tensor("sample"));
    }

    @Test
    void maskedAutoencoder() throws IOException {
        golden = golden("mae");
        NDArray drawn = learned("drawn");
        NDArray truth = array("truth");
        NDArray hidden = array("hidden");
        assertLoss(() -> MaskedAutoencoder.loss(drawn, truth, hidden));
        assertGradient("drawn", drawn);
    }

    @Test
    void patchesSideBySide() throws IOException {
        golden = golden("patches");
        NDArray joined = Patches.join(array("cells"), 2, new ImageShape(3, 5, 7));
        assertClose(joined, golden.tensor("joined"));
    }

    @Test
    void softCrossEntropy() throws IOException {
        golden = golden("soft-cross-entropy");
        NDArray logits = learned("logits");
        assertLoss(() -> SoftCrossEntropy.of(logits, array("targets"), array("weights")));
        assertGradient("logits", logits);
    }

    @Test
    void featuresThatCanBeLearnedThrough() throws IOException {
        golden = golden("smooth-features");
        List<NDArray> maps = List.of(learned("map0"), learned("map1"), learned("map2"));
        assertLoss(() -> {
            NDArray features = Features.smooth(maps.stream().map(Activation::relu).toList());
            assertClose(features, golden.tensor("features"));
            NDArray each = manager.arange((float) features.getShape().get(1));
            return features.square().mul(each).sum().div(100);
        });
        for (int i = 0; i < 3; i++) {
            assertGradient("map" + i, maps.get(i));
        }
    }

    private void assertLoss(Supplier<NDArray> loss) {
        try (GradientCollector gradients = Torch.engine().newGradientCollector()) {
            NDArray value = loss.get();
            gradients.backward(value);
            assertClose(value, golden.tensor("loss"));
        }
    }

    private void assertGradient(String name, NDArray array) {
        assertClose(array.getGradient(), golden.tensor("gradient." + name));
    }

    private NDArray learned(String name) {
        NDArray array = array(name);
        array.setRequiresGradient(true);
        return array;
    }

    private NDArray array(String name) {
        return array(golden.tensor(name));
    }
}
