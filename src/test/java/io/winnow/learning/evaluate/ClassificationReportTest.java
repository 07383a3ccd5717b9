package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Posterior;
import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ClassificationReportTest {

    static final Path GOLDEN = Path.of("src/test/resources/golden/evaluate/report.safetensors");
    static final Offset<Double> ROUNDING = within(1e-6);

    @Test
    void agreesWithScikitLearn() throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);

        ClassificationReport report = golden(golden);

        assertThat(report.size()).isEqualTo(150);
        assertThat(report.accuracy().estimate()).isCloseTo(value(golden, "accuracy"), ROUNDING);
        assertThat(report.macroF1().estimate()).isCloseTo(value(golden, "macro_f1"), ROUNDING);
        assertThat(report.logLoss()).isCloseTo(value(golden, "log_loss"), within(1e-5));
        assertThat(report.calibration().ece()).isCloseTo(value(golden, "ece"), within(1e-5));
        assertThat(Arrays.stream(report.confusion()).flatMapToInt(Arrays::stream).toArray())
                .isEqualTo(integers(golden.tensor("confusion")));
        for (int c = 0; c < 5; c++) {
            ClassScore score = report.classes().get(c);
            assertThat(score.support()).isEqualTo((int) golden.tensor("support").values()[c]);
            assertClose(score.precision(), golden.tensor("precision").values()[c]);
            assertClose(score.recall(), golden.tensor("recall").values()[c]);
            assertClose(score.f1(), golden.tensor("f1").values()[c]);
        }
    }

    @Test
    void intervalsAgreeWithOtherLibraries() throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);

        ClassificationReport report = golden(golden);

        float[] wilson = golden.tensor("accuracy.wilson").values();
        assertThat(report.accuracy().low()).isCloseTo(wilson[0], ROUNDING);
        assertThat(report.accuracy().high()).isCloseTo(wilson[1], ROUNDING);
        float[] bootstrap = golden.tensor("macro_f1.bootstrap").values();
        assertThat(report.macroF1().low()).isCloseTo(bootstrap[0], within(.01));
        assertThat(report.macroF1().high()).isCloseTo(bootstrap[1], within(.01));
        float[] rare = golden.tensor("f1.rare.bootstrap").values();
        Interval f1 = Objects.requireNonNull(report.classes().get(2).f1());
        assertThat(f1.low()).isCloseTo(rare[0], within(.03));
        assertThat(f1.high()).isCloseTo(rare[1], within(.03));
    }

    @Test
    void aClassThatIsNeitherThereNorPredictedHasNoScores() {
        ClassificationReport report =
                ClassificationReport.of(new int[] {0, 0, 1}, certain(3, 0, 1, 1), 1);

        assertThat(report.classes().get(2)).isEqualTo(new ClassScore(0, null, null, null));
        assertThat(report.macroF1().estimate()).isCloseTo(2 / 3.0, ROUNDING);
        assertThat(report.classes().get(0).recall()).isEqualTo(Interval.wilson(1, 2));
        assertThat(report.classes().get(1).precision()).isEqualTo(Interval.wilson(1, 2));
    }

    /** By hand: one of one has a share between .2065 and 1, so F1 = 2·.2065 / 1.2065 and up. */
    @Test
    void aSingleRightSampleDoesNotMakeF1Certain() {
        ClassificationReport report =
                ClassificationReport.of(new int[] {0, 1, 2}, certain(3, 0, 2, 2), 1);
        Interval right = Objects.requireNonNull(report.classes().get(0).f1());
        assertThat(right.estimate()).isEqualTo(1);
        assertThat(right.low()).isCloseTo(.3423, within(1e-3));
        assertThat(right.high()).isEqualTo(1);
        Interval wrong = Objects.requireNonNull(report.classes().get(1).f1());
        assertThat(wrong.estimate()).isZero();
        assertThat(wrong.high()).isCloseTo(.8846, within(1e-3));
    }

    @Test
    void oneSampleMakesAReport() {
        ClassificationReport report = ClassificationReport.of(new int[] {1}, certain(2, 1), 1);

        assertThat(report.accuracy()).isEqualTo(Interval.wilson(1, 1));
        assertThat(report.macroF1()).isEqualTo(new Interval(1, 1, 1));
        assertThat(report.logLoss()).isZero();
        assertThat(report.calibration().bins())
                .containsExactly(new Calibration.Bin(.9, 1, 1, 1, 1));
        assertThat(report.classes().getFirst().recall()).isNull();
    }

    @Test
    void aSureMissCostsNoMoreThanTheFloor() {
        ClassificationReport report = ClassificationReport.of(new int[] {0}, certain(2, 1), 1);

        assertThat(report.logLoss()).isCloseTo(-Math.log(1e-7), within(1e-9));
        assertThat(report.calibration().ece()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aHundredClassesKeepTheirPlaces(long seed) {
        Random random = new Random(seed);
        int[] truth = IntStream.range(0, 400).map(i -> i % 100).toArray();
        int[] predicted =
                IntStream.of(truth)
                        .map(c -> random.nextInt(4) == 0 ? random.nextInt(100) : c)
                        .toArray();

        ClassificationReport report = ClassificationReport.of(truth, certain(100, predicted), seed);

        assertThat(Arrays.stream(report.confusion()).mapToInt(row -> IntStream.of(row).sum()))
                .containsOnly(4);
        assertThat(report.accuracy().estimate()).isBetween(.6, .9);
        assertThat(report.macroF1().low()).isLessThan(report.macroF1().estimate());
        assertThat(report.macroF1().high()).isGreaterThan(report.macroF1().low());
        assertThat(ClassificationReport.of(truth, certain(100, predicted), seed).macroF1())
                .isEqualTo(report.macroF1());
    }

    @Test
    void aCalibratedModelHasASmallError() {
        Random random = new Random(5);
        int n = 20_000;
        float[] values = new float[2 * n];
        int[] truth = new int[n];
        for (int i = 0; i < n; i++) {
            float p = random.nextFloat();
            values[2 * i] = p;
            values[2 * i + 1] = 1 - p;
            truth[i] = random.nextFloat() < p ? 0 : 1;
        }

        Calibration calibration =
                ClassificationReport.of(truth, new Posterior(values, 2), 1).calibration();

        assertThat(calibration.ece()).isLessThan(.02);
        assertThat(calibration.n()).isEqualTo(n);
        assertThat(calibration.bins()).extracting(Calibration.Bin::low).contains(.5, .9);
        assertThat(calibration.bins().stream().mapToInt(Calibration.Bin::count).sum()).isEqualTo(n);
    }

    @Test
    void survivesJson() throws IOException {
        ClassificationReport report = golden(Safetensors.read(GOLDEN));
        JsonMapper json = JsonMapper.builder().build();

        String text = json.writeValueAsString(report);
        ClassificationReport back = json.readValue(text, ClassificationReport.class);

        assertThat(back).usingRecursiveComparison().isEqualTo(report);
        assertThat(json.writeValueAsString(back)).isEqualTo(text);
    }

    @Test
    void namesWhatIsWrong() {
        int[] truth = {0, 2};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationReport.of(truth, certain(2, 0, 1), 1))
                .withMessageContaining("row 1 is of class 2");
        Posterior broken = new Posterior(new float[] {1, 0, 0, Float.NaN, 0, 0}, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationReport.of(truth, broken, 1))
                .withMessageContaining("row 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationReport.of(truth, certain(3, 0), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationReport.of(new int[0], certain(3), 1));
    }

    private static ClassificationReport golden(Safetensors golden) {
        int[] truth = integers(golden.tensor("truth"));
        Posterior predictions = new Posterior(golden.tensor("posterior").values(), 5);
        return ClassificationReport.of(truth, predictions, 1);
    }

    private static Posterior certain(int classes, int... predicted) {
        float[] values = new float[predicted.length * classes];
        IntStream.range(0, predicted.length).forEach(i -> values[i * classes + predicted[i]] = 1);
        return new Posterior(values, classes);
    }

    private static int[] integers(Tensor tensor) {
        return IntStream.range(0, tensor.values().length)
                .map(i -> (int) tensor.values()[i])
                .toArray();
    }

    private static double value(Safetensors golden, String name) {
        return golden.tensor(name).values()[0];
    }

    /** NaN in the golden file stands for what is not defined. */
    private static void assertClose(@Nullable Interval actual, float expected) {
        if (Float.isNaN(expected)) {
            assertThat(actual).isNull();
        } else {
            assertThat(Objects.requireNonNull(actual).estimate()).isCloseTo(expected, ROUNDING);
        }
    }
}
