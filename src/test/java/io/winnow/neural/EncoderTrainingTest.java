package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTrainingTest {

    private static final ImageShape SHAPE = new ImageShape(1, 12, 12);
    private static final Architecture TINY = new Architecture(SHAPE, 4, List.of(8), List.of(2));

    @TempDir private Path folder;

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
        EncoderTraining further = new EncoderTraining(TINY, settings(1, 8), given);
        TrainedEncoder second = further.run(stripes(64), folder.resolve("two"), Progress.NONE);
        assertThat(second.losses().getFirst()).isLessThan(first.losses().getFirst() - 0.2);
    }

    @Test
    void refusesGivenWeightsOfAnotherShape() throws IOException {
        Path given = folder.resolve("given.safetensors");
        training(1).run(stripes(64), folder.resolve("one"), Progress.NONE).write(given);
        Architecture wider = new Architecture(SHAPE, 4, List.of(9), List.of(2));
        EncoderTraining other = new EncoderTraining(wider, settings(1, 8), given);
        assertThatThrownBy(() -> other.run(stripes(64), folder, Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("widths=[8]");
    }

    @Test
    void aCardFromBeforeThereWasAChoiceIsOfSimClr() throws IOException {
        Path shipped = Path.of("data/encoders/fashion-mnist-simclr.safetensors");
        TrainingSettings settings = EncoderCard.readBeside(shipped).settings();
        assertThat(settings.objective()).isEqualTo(Objectives.SIMCLR);
        assertThat(settings.augmentation())
                .isEqualTo(Augmentation.standard(new ImageShape(1, 28, 28)));
    }

    @Test
    void goesOnFromTheShippedEncoderWithAnotherObjective() throws IOException {
        Path shipped = Path.of("data/encoders/fashion-mnist-simclr.safetensors");
        ImageShape shape = new ImageShape(1, 28, 28);
        TrainingSettings settings =
                TrainingSettings.of(Objectives.VICREG, shape, 1, 8)
                        .withBatch(8)
                        .withPrecision(Precision.FLOAT32);
        EncoderTraining further =
                new EncoderTraining(Architecture.forImages(shape), settings, shipped);
        ImageSource few = Stripes.of(8, shape);
        TrainedEncoder encoder = further.run(few, folder, Progress.NONE);
        Path out = folder.resolve("further.safetensors");
        encoder.write(out);
        assertThat(EncoderFile.readNetwork(out).tensors())
                .containsKey("expander.in.weight")
                .doesNotContainKey("projection.in.weight");
        assertThat(EncoderFile.readNetwork(shipped).tensors()).containsKey("projection.in.weight");
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

    private static EncoderTraining training(int epochs) {
        return new EncoderTraining(TINY, settings(epochs, 7));
    }

    private static TrainingSettings settings(int epochs, long seed) {
        return TrainingSettings.of(Objectives.SIMCLR, SHAPE, epochs, seed)
                .withBatch(16)
                .withLearningRate(5e-3)
                .withPrecision(Precision.FLOAT32);
    }

    private static ImageSource stripes(int count) {
        return Stripes.of(count, SHAPE);
    }
}
