package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResNetEncoderTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 28, 28", "1, 33, 28", "3, 32, 32", "3, 64, 64", "1, 100, 75", "3, 224, 224"})
    void embedsImagesOfManyShapes(int channels, int height, int width) throws IOException {
        ImageShape shape = new ImageShape(channels, height, width);
        try (ResNetEncoder encoder = ResNetEncoder.load(write(Architecture.forImages(shape), 1))) {
            float[] rows = encoder.encode(pixels(shape, 3), 3);
            assertThat(encoder.input()).isEqualTo(shape);
            assertThat(rows).hasSize(3 * encoder.dimension());
            for (int i = 0; i < 3; i++) {
                assertThat(length(rows, i, encoder.dimension())).isCloseTo(1, within(1e-5));
            }
        }
    }

    @Test
    void idFollowsTheWeights() throws IOException {
        Architecture small = small();
        Path file = write(small, 1);
        String once = id(file);
        assertThat(once).startsWith("encoder-").matches("[A-Za-z0-9_-]+").isEqualTo(id(file));
        assertThat(id(write(small, 2))).isNotEqualTo(once);
    }

    @Test
    void refusesFilesThatHoldNoEncoder() throws IOException {
        Path other = folder.resolve("other.safetensors");
        new Safetensors(Map.of(), Map.of("format", "head")).write(other);
        assertThatThrownBy(() -> ResNetEncoder.load(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("its format is head");
        Path torn = Files.write(folder.resolve("torn.safetensors"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> ResNetEncoder.load(torn)).isInstanceOf(IOException.class);
    }

    @Test
    void runsInTheOtherEngineWhereTheFastOneCannotStart() throws IOException {
        Path file = write(small(), 1);
        byte[] pixels = pixels(small().input(), 5);
        try (ResNetEncoder fast = ResNetEncoder.load(file);
                ResNetEncoder slow =
                        ResNetEncoder.load(
                                file,
                                weights -> {
                                    throw new UnsatisfiedLinkError("no such library");
                                })) {
            assertThat(slow.id()).isEqualTo(fast.id());
            assertThat(slow.encode(pixels, 5))
                    .containsExactly(fast.encode(pixels, 5), within(1e-4f));
        }
    }

    private static Architecture small() {
        return new Architecture(new ImageShape(1, 8, 8), 4, List.of(4), List.of(2));
    }

    private Path write(Architecture architecture, long seed) throws IOException {
        Path file = folder.resolve("encoder.safetensors");
        EncoderFile fresh =
                new EncoderFile(
                        architecture, new Scale(0.3f, 0.4f), Weights.trunk(architecture, seed));
        ImageShape shape = architecture.input();
        ImageSource images = ImageSource.of(pixels(shape, 30), shape);
        new TrainedEncoder(Components.fit(fresh, images, Progress.NONE), List.of(1.0)).write(file);
        return file;
    }

    private static String id(Path file) throws IOException {
        try (ResNetEncoder encoder = ResNetEncoder.load(file)) {
            return encoder.id();
        }
    }

    private static byte[] pixels(ImageShape shape, int count) {
        byte[] pixels = new byte[count * shape.bytes()];
        new Random(1).nextBytes(pixels);
        return pixels;
    }

    private static double length(float[] rows, int row, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum += (double) rows[row * d + j] * rows[row * d + j];
        }
        return Math.sqrt(sum);
    }
}
