package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Arrays beside the values that PyTorch has for them. */
abstract class GoldenValues {

    NDManager manager;

    @BeforeEach
    void start() {
        manager = Torch.engine().newBaseManager();
    }

    @AfterEach
    void stop() {
        manager.close();
    }

    NDArray array(Tensor tensor) {
        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
        return manager.create(tensor.values(), new Shape(shape));
    }

    static void assertClose(NDArray actual, Tensor expected) {
        assertThat(actual.toFloatArray()).containsExactly(expected.values(), within(1e-4f));
    }

    static Safetensors golden(String name) throws IOException {
        return Safetensors.read(Path.of("src/test/resources/golden/neural", name + ".safetensors"));
    }
}
