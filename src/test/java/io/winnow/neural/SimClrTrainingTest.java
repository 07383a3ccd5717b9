package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimClrTrainingTest {

    private static final ImageShape SHAPE = new ImageShape(1, 12, 12);
    private static final Architecture TINY = new Architecture(SHAPE, 4, List.of(8), List.of(2));

    @TempDir private Path folder;

    @Test
    void lossFalls() throws IOException {
        TrainedEncoder encoder = training(8).run(stripes(64), folder, Progress.NONE);
        assertThat(encoder.losses()).hasSize(8);
        assertThat(encoder.losses().getLast()).isLessThan(encoder.losses().getFirst() - 0.3);
    }

    @Test
    void sameSeedSameWeightsOtherSeedOtherWeights() throws IOException {
        byte[] once = weights(training(2), folder.resolve("a"));
        assertThat(weights(training(2), folder.resolve("b"))).isEqualTo(once);
        SimClrTraining other = new SimClrTraining(TINY, settings(2, 8));
        assertThat(weights(other, folder.resolve("c"))).isNotEqualTo(once);
    }

    @Test
    void resumedRunEqualsUninterruptedRun() throws IOException {
        byte[] whole = weights(training(3), folder.resolve("whole"));
        Path checkpoints = folder.resolve("killed");
        assertThatThrownBy(() -> training(3).run(stripes(64), checkpoints, cancelAfter(9)))
                .isInstanceOf(CancellationException.class);
        List<Long> done = new ArrayList<>();
        TrainedEncoder resumed =
                training(3).run(stripes(64), checkpoints, (d, total, message) -> done.add(d));
        assertThat(done.getFirst()).as("starts after the finished epochs").isEqualTo(2 * 64 + 16);
        resumed.write(folder.resolve("resumed.safetensors"));
        assertThat(Files.readAllBytes(folder.resolve("resumed.safetensors"))).isEqualTo(whole);
    }

    @Test
    void checkpointOfAnotherRunIsNotResumed() throws IOException {
        training(1).run(stripes(64), folder, Progress.NONE);
        List<Long> done = new ArrayList<>();
        training(2).run(stripes(64), folder, (d, total, message) -> done.add(d));
        assertThat(done.getFirst()).isEqualTo(16);
    }

    @Test
    void startsFromGivenWeights() throws IOException {
        Path given = folder.resolve("given.safetensors");
        TrainedEncoder first = training(8).run(stripes(64), folder.resolve("one"), Progress.NONE);
        first.write(given);
        SimClrTraining further = new SimClrTraining(TINY, settings(1, 8), given);
        TrainedEncoder second = further.run(stripes(64), folder.resolve("two"), Progress.NONE);
        assertThat(second.losses().getFirst()).isLessThan(first.losses().getFirst() - 0.2);
    }

    @Test
    void refusesGivenWeightsOfAnotherShape() throws IOException {
        Path given = folder.resolve("given.safetensors");
        training(1).run(stripes(64), folder.resolve("one"), Progress.NONE).write(given);
        Architecture wider = new Architecture(SHAPE, 4, List.of(9), List.of(2));
        SimClrTraining other = new SimClrTraining(wider, settings(1, 8), given);
        assertThatThrownBy(() -> other.run(stripes(64), folder, Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("widths=[8]");
    }

    @Test
    void cancelsWithinASecond() {
        Instant[] asked = new Instant[1];
        Progress cancel =
                (done, total, message) -> {
                    asked[0] = Instant.now();
                    throw new CancellationException("enough");
                };
        assertThatThrownBy(() -> training(1000).run(stripes(64), folder, cancel))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        assertThat(Duration.between(asked[0], Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(Torch.TRAINING.isLocked()).isFalse();
    }

    @Test
    void saysWhatItDoes() throws IOException {
        List<String> messages = new ArrayList<>();
        training(2).run(stripes(64), folder, (done, total, message) -> messages.add(message));
        assertThat(messages).hasSizeGreaterThan(8).last().isEqualTo("finding components");
        assertThat(messages.get(7))
                .matches("epoch 2/2 · loss \\d+\\.\\d{3} · \\d+ images/s · 0 s left");
    }

    @Test
    void failureToReadAnImageIsNotSwallowed() {
        ImageSource broken =
                new ImageSource() {
                    private int reads;

                    @Override
                    public int size() {
                        return 64;
                    }

                    @Override
                    public ImageShape shape() {
                        return SHAPE;
                    }

                    @Override
                    public void read(int row, byte[] into, int at) {
                        if (row == 40 && ++reads == 2) {
                            throw new IllegalStateException("row 40 is gone");
                        }
                    }
                };
        assertThatThrownBy(() -> training(1).run(broken, folder, Progress.NONE))
                .isInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageContaining("row 40");
    }

    @Test
    void refusesOneImageAndOtherShapes() {
        assertThatThrownBy(() -> training(1).run(stripes(1), folder, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 images");
        ImageSource other = ImageSource.of(new byte[2 * 3 * 64], new ImageShape(3, 8, 8));
        assertThatThrownBy(() -> training(1).run(other, folder, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] weights(SimClrTraining training, Path checkpoints) throws IOException {
        Path file = Files.createDirectories(checkpoints).resolve("weights.safetensors");
        training.run(stripes(64), checkpoints, Progress.NONE).write(file);
        return Files.readAllBytes(file);
    }

    private static Progress cancelAfter(int reports) {
        int[] seen = new int[1];
        return (done, total, message) -> {
            if (++seen[0] > reports) {
                throw new CancellationException("killed");
            }
        };
    }

    private static SimClrTraining training(int epochs) {
        return new SimClrTraining(TINY, settings(epochs, 7));
    }

    private static SimClrSettings settings(int epochs, long seed) {
        return new SimClrSettings(
                epochs, 16, 0.2f, 5e-3, 1e-4, 1, Precision.FLOAT32, Augmentation.standard(), seed);
    }

    /** Images that differ in the distance, slant and strength of their stripes. */
    private static ImageSource stripes(int count) {
        byte[] pixels = new byte[count * SHAPE.bytes()];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < count; i++) {
            double slant = random.nextDouble(-1, 1);
            double wide = random.nextDouble(0.4, 3);
            for (int p = 0; p < SHAPE.bytes(); p++) {
                double wave = Math.sin((p % 12 + slant * (p / 12)) / wide);
                pixels[i * SHAPE.bytes() + p] = (byte) (127 + 120 * wave);
            }
        }
        return ImageSource.of(pixels, SHAPE);
    }
}
