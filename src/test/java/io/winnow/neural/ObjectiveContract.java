package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every objective keeps to on the one trainer. */
abstract class ObjectiveContract {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ImageShape GREY = new ImageShape(1, 12, 12);
    private static final ImageShape COLOUR = new ImageShape(3, 10, 13);
    private static final int COUNT = 64;
    private static final int BATCH = 16;

    @TempDir private Path folder;

    private final Objectives objective;

    ObjectiveContract(Objectives objective) {
        this.objective = objective;
    }

    @Test
    void lossFallsAndNothingCollapses() throws IOException {
        TrainedEncoder encoder = run(GREY, 15, 7, stripes(GREY), "falls", Progress.NONE);
        assertThat(encoder.losses()).hasSize(15);
        assertThat(encoder.losses().getLast()).isLessThan(0.9 * encoder.losses().getFirst());
        Path file = folder.resolve("falls.safetensors");
        encoder.write(file);
        EncoderFile network = EncoderFile.read(file);
        assertThat(spread(EncoderFile.read(file)))
                .as("how much the last stage tells images apart")
                .isGreaterThan(0.07);
    }

    @Test
    void sameSeedSameWeightsOtherSeedOtherWeights() throws IOException {
        byte[] once = weights(2, 7, "a");
        assertThat(weights(2, 7, "b")).isEqualTo(once);
        assertThat(weights(2, 8, "c")).isNotEqualTo(once);
    }

    @Test
    void resumedRunEqualsUninterruptedRun() throws IOException {
        byte[] whole = weights(3, 7, "whole");
        assertThatThrownBy(() -> run(GREY, 3, 7, stripes(GREY), "killed", cancelAfter(9)))
                .isInstanceOf(CancellationException.class);
        List<Long> done = new ArrayList<>();
        Progress note = (d, total, message) -> done.add(d);
        Path resumed = folder.resolve("resumed.safetensors");
        run(GREY, 3, 7, stripes(GREY), "killed", note).write(resumed);
        assertThat(done.getFirst()).as("starts after two epochs").isEqualTo(2 * COUNT + BATCH);
        assertThat(Files.readAllBytes(resumed)).isEqualTo(whole);
    }

    @Test
    void cancelsWithinASecond() {
        long[] asked = new long[1];
        Progress cancel =
                (done, total, message) -> {
                    asked[0] = THREADS.getCurrentThreadCpuTime();
                    throw new CancellationException("enough");
                };
        assertThatThrownBy(() -> run(GREY, 1000, 7, stripes(GREY), "cancelled", cancel))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        assertThat((THREADS.getCurrentThreadCpuTime() - asked[0]) / 1e9).isLessThan(1);
        assertThat(Torch.TRAINING.isLocked()).isFalse();
    }

    @Test
    void staysFiniteOnConstantImages() throws IOException {
        byte[] pixels = new byte[COUNT * GREY.bytes()];
        Arrays.fill(pixels, (byte) 90);
        ImageSource flat = ImageSource.of(pixels, GREY);
        TrainedEncoder encoder = run(GREY, 3, 7, flat, "flat", Progress.NONE);
        assertThat(encoder.losses()).allMatch(Double::isFinite);
        assertFinite(encoder, pixels);
    }

    /** Half of the pool repeats one image: contrastive losses then call equal rows different. */
    @Test
    void staysFiniteAndLearnsAmongCopies() throws IOException {
        byte[] pixels = new byte[COUNT * GREY.bytes()];
        ImageSource images = stripes(GREY);
        for (int i = 0; i < COUNT; i++) {
            images.read(i % 2 == 0 ? 0 : i, pixels, i * GREY.bytes());
        }
        ImageSource copies = ImageSource.of(pixels, GREY);
        TrainedEncoder encoder = run(GREY, 6, 7, copies, "copies", Progress.NONE);
        assertThat(encoder.losses()).allMatch(Double::isFinite);
        assertThat(encoder.losses().getLast()).isLessThan(encoder.losses().getFirst());
        assertFinite(encoder, pixels);
    }

    @Test
    void learnsFromColourAndOblongImages() throws IOException {
        ImageSource images = stripes(COLOUR);
        TrainedEncoder encoder = run(COLOUR, 2, 7, images, "colour", Progress.NONE);
        assertThat(encoder.losses()).allMatch(Double::isFinite);
        byte[] pixels = new byte[COUNT * COLOUR.bytes()];
        for (int i = 0; i < COUNT; i++) {
            images.read(i, pixels, i * COLOUR.bytes());
        }
        assertFinite(encoder, pixels);
    }

    private void assertFinite(TrainedEncoder encoder, byte[] pixels) throws IOException {
        Path file = folder.resolve("finite.safetensors");
        encoder.write(file);
        try (ResNetEncoder loaded = ResNetEncoder.load(file)) {
            float[] rows = loaded.encode(pixels, COUNT);
            assertThat(rows).hasSize(COUNT * encoder.dimension());
            for (float value : rows) {
                assertThat(value).isFinite();
            }
        }
    }

    private byte[] weights(int epochs, long seed, String name) throws IOException {
        Path file = folder.resolve(name + ".safetensors");
        run(GREY, epochs, seed, stripes(GREY), name, Progress.NONE).write(file);
        return Files.readAllBytes(file);
    }

    private TrainedEncoder run(
            ImageShape shape,
            int epochs,
            long seed,
            ImageSource images,
            String name,
            Progress progress)
            throws IOException {
        Architecture tiny = new Architecture(shape, 4, List.of(8, 12), List.of(2, 2));
        TrainingSettings settings =
                TrainingSettings.of(objective, shape, epochs, seed)
                        .withBatch(BATCH)
                        .withLearningRate(5e-3)
                        .withPrecision(Precision.FLOAT32);
        return new EncoderTraining(tiny, settings).run(images, folder.resolve(name), progress);
    }

    private static ImageSource stripes(ImageShape shape) {
        return Stripes.of(COUNT, shape);
    }

    private static Progress cancelAfter(int reports) {
        int[] seen = new int[1];
        return (done, total, message) -> {
            if (++seen[0] > reports) {
                throw new CancellationException("killed");
            }
        };
    }

    /** 1 − ‖m‖², m the mean of the images' last maps, each averaged over places and of length 1. */
    private static double spread(EncoderFile network) {
        try (NDManager manager = Torch.engine().newBaseManager();
                Parameters parameters = new Parameters(manager, network.tensors())) {
            ResNet trained = new ResNet(network.architecture(), parameters, Precision.FLOAT32);
            NDArray last = trained.stages(pixels(manager, network.scale()), false).getLast();
            NDArray unit = Features.unit(Pool.globalAvgPool2d(last));
            return 1 - unit.mean(new int[] {0}).square().sum().getFloat();
        }
    }

    private static NDArray pixels(NDManager manager, Scale scale) {
        ImageSource images = stripes(GREY);
        byte[] image = new byte[GREY.bytes()];
        float[] values = new float[COUNT * image.length];
        for (int i = 0; i < values.length; i++) {
            if (i % image.length == 0) {
                images.read(i / image.length, image, 0);
            }
            values[i] = scale.apply((image[i % image.length] & 255) / 255f);
        }
        return manager.create(values, new Shape(COUNT, GREY.height(), GREY.width(), 1));
    }
}
