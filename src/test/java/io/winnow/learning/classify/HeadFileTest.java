package io.winnow.learning.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadFileTest {

    static final Path GOLDEN = Path.of("src/test/resources/golden/classify/head.safetensors");

    @TempDir Path folder;

    @Test
    void readsTheGoldenFile() throws IOException {
        Head head = HeadFile.read(GOLDEN);

        assertThat(head.weights()).containsExactly(0, .25f, .5f, .75f, 1, 1.25f);
        assertThat(head.bias()).containsExactly(-1.5f, 2);
        assertThat(head.dimension()).isEqualTo(3);
        assertThat(head.temperature()).isEqualTo(1.3f);
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Path file = folder.resolve("head.safetensors");
        Head head = new Head(new float[] {1, 2, 3, 4}, new float[] {5, 6}, .7f);
        HeadFile.write(file, new Head(new float[1], new float[1], 1));

        HeadFile.write(file, head);

        assertThat(HeadFile.read(file)).usingRecursiveComparison().isEqualTo(head);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "winnow-head, 2, 1, winnow-head 2",
        "winnow-pca, 1, 1, winnow-pca 1",
        "winnow-head, 1, 0, temperature 0",
        "winnow-head, 1, NaN, temperature NaN",
    })
    void refusesWhatIsNoHead(String format, String version, float temperature, String why)
            throws IOException {
        Map<String, Tensor> tensors = new HashMap<>();
        tensors.put("weights", new Tensor(new float[2], 1, 2));
        tensors.put("bias", new Tensor(new float[1], 1));
        tensors.put("temperature", new Tensor(new float[] {temperature}));

        assertRefused(tensors, Map.of("format", format, "version", version), why);
    }

    @Test
    void refusesShapesThatDoNotFit() throws IOException {
        Map<String, Tensor> tensors = new HashMap<>();
        tensors.put("weights", new Tensor(new float[4], 1, 4));
        tensors.put("bias", new Tensor(new float[2], 2));
        tensors.put("temperature", new Tensor(new float[] {1}));
        Map<String, String> head = Map.of("format", "winnow-head", "version", "1");

        assertRefused(tensors, head, "2 biases");
        tensors.remove("bias");
        assertRefused(tensors, head, "no tensor bias");
        assertRefused(tensors, Map.of(), "no metadata format");
    }

    private void assertRefused(
            Map<String, Tensor> tensors, Map<String, String> metadata, String why)
            throws IOException {
        Path file = folder.resolve("other.safetensors");
        new Safetensors(tensors, metadata).write(file);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> HeadFile.read(file))
                .withMessageContaining("other.safetensors")
                .withMessageContaining(why);
    }
}
