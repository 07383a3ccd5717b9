package io.winnow.learning.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcaEncoderTest extends EncoderContract {

    static final Path GOLDEN = Path.of("src/test/resources/golden/represent/encoder.safetensors");

    @TempDir Path folder;

    @Override
    protected Encoder encoder() {
        return PcaEncoder.fit(images(90, new ImageShape(3, 4, 5), 1), 12, 7, Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "20, 19", "300, 60"})
    void takesAsManyComponentsAsThereAreImagesAndPixelsFor(int images, int dimension) {
        PcaEncoder encoder =
                PcaEncoder.fit(images(images, new ImageShape(3, 4, 5), 2), 1, Progress.NONE);

        assertThat(encoder.dimension()).isEqualTo(dimension);
        assertThat(encoder.id()).startsWith("pca-" + dimension + "-");
    }

    @Test
    void otherImagesGiveAnotherId() {
        ImageShape shape = new ImageShape(1, 4, 4);

        assertThat(PcaEncoder.fit(images(30, shape, 1), 1, Progress.NONE).id())
                .isNotEqualTo(PcaEncoder.fit(images(30, shape, 2), 1, Progress.NONE).id());
    }

    @Test
    void equalImagesBecomeTheFirstAxis() {
        ImageShape shape = new ImageShape(1, 2, 2);
        ImageSource images = ImageSource.of(new byte[9 * 4], shape);

        PcaEncoder encoder = PcaEncoder.fit(images, 1, Progress.NONE);

        assertThat(encoder.encode(new byte[4], 1)).startsWith(1, 0).hasSize(4);
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Encoder written = encoder();
        Path file = folder.resolve("pca.safetensors");
        ((PcaEncoder) written).write(file);

        PcaEncoder back = PcaEncoder.read(file);

        byte[] pixels = new byte[60 * 3];
        new Random(4).nextBytes(pixels);
        assertThat(back.id()).isEqualTo(written.id());
        assertThat(back.input()).isEqualTo(written.input());
        assertThat(back.encode(pixels, 3)).isEqualTo(written.encode(pixels, 3));
    }

    @Test
    void readsTheGoldenFile() throws IOException {
        PcaEncoder encoder = PcaEncoder.read(GOLDEN);

        assertThat(encoder.input()).isEqualTo(new ImageShape(1, 1, 2));
        assertThat(encoder.id()).isEqualTo("pca-2-bda922428225");
        // 51/255 = .2 lies .3 below the mean .5; the other pixel lies .4 above its mean .6.
        assertThat(encoder.encode(new byte[] {51, (byte) 255}, 1))
                .containsExactly(new float[] {.8f, -.6f}, within(1e-6f));
    }

    @Test
    void refusesAFileThatIsNoEncoder() throws IOException {
        Path file = folder.resolve("other.safetensors");
        new Safetensors(
                        Map.of("mean", new Tensor(new float[1], 1, 1, 1)),
                        Map.of("format", "winnow-pca", "version", "2"))
                .write(file);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PcaEncoder.read(file))
                .withMessageContaining("other.safetensors")
                .withMessageContaining("winnow-pca 2");
        assertThat(Files.exists(file)).isTrue();
    }

    @Test
    void needsAnImage() {
        ImageSource none = ImageSource.of(new byte[0], new ImageShape(1, 2, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PcaEncoder.fit(none, 1, Progress.NONE));
    }

    private static ImageSource images(int count, ImageShape shape, long seed) {
        byte[] pixels = new byte[count * shape.bytes()];
        new Random(seed).nextBytes(pixels);
        return ImageSource.of(pixels, shape);
    }
}
