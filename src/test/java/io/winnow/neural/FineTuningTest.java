package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bars that are upright or lie, in noise, and an encoder of random weights. */
class FineTuningTest {

    private static final ImageShape SHAPE = new ImageShape(1, 12, 12);
    private static final Architecture TINY =
            new Architecture(SHAPE, 4, List.of(6, 8), List.of(2, 2));
    private static final int COUNT = 400;
    private static final ImageSource BARS = bars();

    @TempDir private Path folder;

    @Test
    void learnsWhatALinearHeadCannot() throws IOException {
        FineTuned tuned = tune(FineTuneMethod.FINE_TUNE, labels(200), 120);
        assertThat(tuned.heldOut()).isEqualTo(40);
        assertThat(tuned.labels()).isEqualTo(160);
        assertThat(tuned.after()).isGreaterThan(tuned.before() + 0.1);
        assertThat(tuned.words()).contains("on 40 held out", "%");
        Labels unseen = rest(200);
        assertThat(accuracy(tuned.encoder(), unseen))
                .isGreaterThan(accuracy(EncoderFile.read(start()), unseen));
    }

    @ParameterizedTest
    @EnumSource(FineTuneMethod.class)
    void isTheSameForASeed(FineTuneMethod method) throws IOException {
        byte[] once = bytes(tune(method, labels(20), 4));
        assertThat(bytes(tune(method, labels(20), 4))).isEqualTo(once);
        assertThat(once).isNotEqualTo(Files.readAllBytes(start()));
    }

    @ParameterizedTest
    @EnumSource(FineTuneMethod.class)
    void takesOneLabelAndClassesWithoutAny(FineTuneMethod method) throws IOException {
        FineTuned tuned = tune(method, new Labels(new int[] {3}, new int[] {1}, 4), 3);
        assertThat(tuned.steps()).isEqualTo(3);
        assertThat(tuned.before()).isNaN();
        assertThat(tuned.words()).contains("too few to hold any out");
        assertFinite(tuned);
    }

    @ParameterizedTest
    @EnumSource(FineTuneMethod.class)
    void takesClassesOfVeryDifferentSize(FineTuneMethod method) throws IOException {
        int[] rows = IntStream.range(0, 60).toArray();
        int[] classes = IntStream.range(0, 60).map(i -> i == 30 ? 1 : 0).toArray();
        assertFinite(tune(method, new Labels(rows, classes, 3), 6));
    }

    @Test
    void keepsTheEncoderThatItBeganWithWhereNothingHelps() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        int[] classes = IntStream.range(0, 100).map(i -> random.nextInt(2)).toArray();
        Labels chance = new Labels(IntStream.range(0, 100).toArray(), classes, 2);
        FineTuned tuned =
                new FineTuning(settings(FineTuneMethod.FINE_TUNE, 6).withNetworkRate(0), start())
                        .run(BARS, chance, Progress.NONE);
        assertThat(tuned.after()).isEqualTo(tuned.before());
        assertThat(tuned.words()).endsWith("It did not help, so that encoder was kept.");
        assertThat(tuned.encoder().losses()).hasSize(3);
    }

    @Test
    void stopsWhenToldTo() throws IOException {
        List<String> said = new ArrayList<>();
        FineTuning tuning = new FineTuning(settings(FineTuneMethod.FIXMATCH, 10_000), start());
        assertThatThrownBy(() ->
                        tuning.run(
                                BARS,
                                labels(20),
                                (done, total, message) -> {
                                    said.add(message);
                                    if (done == 2) {
                                        throw new CancellationException("enough");
                                    }
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(said).last().asString().startsWith("step 2/10000 · loss ");
        assertFinite(tune(FineTuneMethod.FIXMATCH, labels(20), 2));
    }

    @Test
    void saysWhatDoesNotFit() {
        FineTuning tuning = new FineTuning(settings(FineTuneMethod.FINE_TUNE, 2), start());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tuning.run(BARS, Labels.none(2), Progress.NONE))
                .withMessageContaining("nothing is labeled");
        ImageSource other = ImageSource.of(new byte[64], new ImageShape(1, 8, 8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tuning.run(other, labels(20), Progress.NONE))
                .withMessageContaining("12");
        Path missing = folder.resolve("none.safetensors");
        assertThatThrownBy(() ->
                        new FineTuning(settings(FineTuneMethod.FINE_TUNE, 2), missing)
                                .run(BARS, labels(20), Progress.NONE))
                .isInstanceOf(IOException.class);
    }

    private FineTuned tune(FineTuneMethod method, Labels labels, int steps) throws IOException {
        return new FineTuning(settings(method, steps), start()).run(BARS, labels, Progress.NONE);
    }

    private static FineTuneSettings settings(FineTuneMethod method, int steps) {
        return new FineTuneSettings(
                method, steps, 16, 2, 1e-2, 1e-2, true, 1, Precision.FLOAT32, 7);
    }

    private Path start() {
        Path file = folder.resolve("start.safetensors");
        if (!Files.exists(file)) {
            EncoderFile random = new EncoderFile(TINY, Scale.of(BARS), Weights.trunk(TINY, 1));
            try {
                new TrainedEncoder(Components.fit(random, BARS, Progress.NONE), List.of())
                        .write(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    private byte[] bytes(FineTuned tuned) throws IOException {
        Path file = folder.resolve("tuned.safetensors");
        tuned.encoder().write(file);
        return Files.readAllBytes(file);
    }

    private void assertFinite(FineTuned tuned) throws IOException {
        bytes(tuned);
        try (ResNetEncoder encoder = ResNetEncoder.load(folder.resolve("tuned.safetensors"))) {
            byte[] image = new byte[SHAPE.bytes()];
            BARS.read(0, image, 0);
            for (float value : encoder.encode(image, 1)) {
                assertThat(value).isFinite();
            }
        }
    }

    private double accuracy(TrainedEncoder encoder, Labels unseen) throws IOException {
        Path file = folder.resolve("judged.safetensors");
        encoder.write(file);
        return accuracy(EncoderFile.read(file), unseen);
    }

    private static double accuracy(EncoderFile encoder, Labels unseen) {
        return Probe.accuracy(encoder, BARS, labels(200), unseen, Progress.NONE);
    }

    private static Labels labels(int count) {
        int[] rows = IntStream.range(0, count).toArray();
        return new Labels(rows, IntStream.of(rows).map(row -> row % 2).toArray(), 2);
    }

    private static Labels rest(int from) {
        int[] rows = IntStream.range(from, COUNT).toArray();
        return new Labels(rows, IntStream.of(rows).map(row -> row % 2).toArray(), 2);
    }

    /** Even rows have a bar that stands, odd rows one that lies, anywhere. */
    private static ImageSource bars() {
        byte[] pixels = new byte[COUNT * SHAPE.bytes()];
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < COUNT; i++) {
            int line = random.nextInt(12);
            int from = random.nextInt(7);
            for (int at = 0; at < SHAPE.bytes(); at++) {
                int along = i % 2 == 0 ? at / 12 : at % 12;
                int across = i % 2 == 0 ? at % 12 : at / 12;
                boolean bar = across == line && along >= from && along < from + 6;
                pixels[i * SHAPE.bytes() + at] =
                        (byte) Math.clamp((bar ? 170 : 60) + 40 * random.nextGaussian(), 0, 255);
            }
        }
        return ImageSource.of(pixels, SHAPE);
    }
}
