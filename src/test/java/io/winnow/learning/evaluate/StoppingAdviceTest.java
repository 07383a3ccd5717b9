package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoppingAdviceTest {

    static final List<CurvePoint> STEEP = CurveFitTest.curve(n -> .9 - 3 / Math.sqrt(n), .002);
    static final List<CurvePoint> FLAT = CurveFitTest.curve(n -> .9 - .2 / n, .01);

    @Test
    void saysNothingBeforeThereIsAnythingToSay() {
        StoppingAdvice advice = StoppingAdvice.of(List.of(1.0, 1.0), List.of(), .1, 50, 1);

        assertThat(advice.stop()).isFalse();
        assertThat(advice.agreement()).isNull();
        assertThat(advice.gain()).isNull();
        assertThat(advice.sentence()).contains("too few rounds");
    }

    @Test
    void goesOnWhileTheCurveIsSteep() {
        StoppingAdvice advice = StoppingAdvice.of(List.of(.5, .7, .9, .98), STEEP, .1, 100, 1);

        assertThat(advice.stop()).isFalse();
        assertThat(advice.agreement()).isEqualTo(.7);
        assertThat(Objects.requireNonNull(advice.gain()).low()).isGreaterThan(.01);
        assertThat(advice.sentence())
                .matches("Another 100 labels are expected to add 2\\.\\d ± 0\\.\\d points\\.");
    }

    @Test
    void aModelThatOnlyGuessesIsNoReasonToStop() {
        double level = FLAT.getLast().accuracy().low();

        StoppingAdvice guess = StoppingAdvice.of(List.of(1.0, 1.0, 1.0), FLAT, level, 50, 1);
        assertThat(guess.stop()).isFalse();
        assertThat(guess.sentence()).contains("no better yet than always naming");
        assertThat(StoppingAdvice.of(List.of(1.0, 1.0, 1.0), FLAT, level - .001, 50, 1).stop())
                .isTrue();
    }

    @Test
    void theModelsHaveSettled() {
        StoppingAdvice advice = StoppingAdvice.of(List.of(.5, .99, .995, 1.0), STEEP, .1, 100, 1);

        assertThat(advice.stop()).isTrue();
        assertThat(advice.agreement()).isEqualTo(.99);
        assertThat(advice.sentence()).contains("hardly differ").contains("Another 100 labels");
    }

    @Test
    void oneRestlessRoundOfThreeGoesOn() {
        StoppingAdvice restless = StoppingAdvice.of(List.of(1.0, .98, 1.0), STEEP, .1, 100, 1);

        assertThat(restless.stop()).isFalse();
        assertThat(restless.agreement()).isEqualTo(.98);
        assertThat(StoppingAdvice.of(List.of(.98, 1.0, 1.0, 1.0), STEEP, .1, 100, 1).stop())
                .isTrue();
    }

    @Test
    void theNextLabelsHardlyAddAnything() {
        StoppingAdvice advice = StoppingAdvice.of(List.of(), FLAT, .1, 25, 1);

        assertThat(advice.stop()).isTrue();
        assertThat(advice.more()).isEqualTo(50);
        assertThat(advice.sentence())
                .startsWith("Another 50 labels are expected to add 0.")
                .endsWith("That is less than one point; you could stop.");
    }

    @Test
    void aCurveThatIsShortOrCoarseIsNoReasonToStop() {
        List<CurvePoint> coarse =
                FLAT.stream()
                        .map(p -> new CurvePoint(p.labels(), widened(p.accuracy(), .07)))
                        .toList();

        assertThat(StoppingAdvice.of(List.of(), coarse, .1, 50, 1).stop()).isFalse();
        assertThat(StoppingAdvice.of(List.of(), FLAT.subList(3, 7), .1, 50, 1).stop()).isFalse();
        assertThat(StoppingAdvice.of(List.of(), FLAT.subList(2, 7), .1, 50, 1).stop()).isTrue();
    }

    /** A curve as steep as a good encoder's, measured on 200 samples. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesNotGiveUpOnARisingCurve(long seed) {
        Random random = new Random(seed);
        double[] luck = random.doubles(200).toArray();
        List<CurvePoint> curve = new ArrayList<>();
        for (int labels = 20; labels <= 160; labels += 20) {
            double truth = .65 + .043 * Math.log(labels / 20.0) / Math.log(2);
            long right =
                    DoubleStream.of(luck)
                            .filter(u -> .8 * u + .2 * random.nextDouble() < truth)
                            .count();
            curve.add(new CurvePoint(labels, Interval.wilson(right, 200)));

            assertThat(StoppingAdvice.of(List.of(), curve, .1, 50, 1).stop())
                    .as("at %d labels", labels)
                    .isFalse();
        }
    }

    @Test
    void looksAhead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoppingAdvice.of(List.of(), FLAT, .1, 0, 1));
    }

    private static Interval widened(Interval accuracy, double margin) {
        double estimate = accuracy.estimate();
        return new Interval(estimate, estimate - margin, estimate + margin);
    }
}
