package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsSavedTest {

    @Test
    void countsTheRandomLabelsThatReachAsMuch() {
        List<CurvePoint> random = Stream.of(10, 20, 40, 80, 160, 320).map(n -> log(n, 0)).toList();
        List<CurvePoint> strategy = Stream.of(10, 20, 40, 80).map(n -> log(4 * n, n, 0)).toList();

        LabelsSaved saved = LabelsSaved.of(strategy, random).orElseThrow();

        assertThat(saved.labels()).isEqualTo(80);
        assertThat(saved.randomLabels().estimate()).isCloseTo(320, within(1e-6));
        assertThat(saved.saved().estimate()).isCloseTo(240, within(1e-6));
    }

    @Test
    void theIntervalComesFromBothCurves() {
        List<CurvePoint> random =
                IntStream.rangeClosed(0, 10).mapToObj(i -> log(5 << i, .03)).toList();

        LabelsSaved saved = LabelsSaved.of(List.of(log(100, 50, .04)), random).orElseThrow();

        // Both margins together make .05: half a doubling at .1 per doubling.
        assertThat(saved.randomLabels().estimate()).isCloseTo(100, within(1.0));
        assertThat(saved.randomLabels().low()).isCloseTo(100 / Math.sqrt(2), within(2.0));
        assertThat(saved.randomLabels().high()).isCloseTo(100 * Math.sqrt(2), within(4.0));
        assertThat(saved.saved().low()).isCloseTo(saved.randomLabels().low() - 50, within(1e-9));
    }

    @Test
    void aStrategyWorseThanRandomSavesLessThanNothing() {
        List<CurvePoint> random = Stream.of(10, 20, 40, 80).map(n -> log(n, .001)).toList();

        LabelsSaved saved = LabelsSaved.of(List.of(log(30, 60, .001)), random).orElseThrow();

        assertThat(saved.saved().high()).isNegative();
    }

    @Test
    void isSilentBeyondTheRandomCurve() {
        List<CurvePoint> random = Stream.of(10, 20, 40).map(n -> log(n, .01)).toList();

        assertThat(LabelsSaved.of(List.of(log(41, 20, .01)), random)).isEmpty();
        assertThat(LabelsSaved.of(List.of(log(39, 20, .01)), random)).isEmpty();
        assertThat(LabelsSaved.of(List.of(log(10, 10, .01)), random)).isEmpty();
        assertThat(LabelsSaved.of(List.of(log(20, 10, .01)), random.subList(0, 1))).isEmpty();
        assertThat(LabelsSaved.of(List.of(), random)).isEmpty();
        assertThat(LabelsSaved.of(List.of(log(15, 10, .01), log(39, 20, .01)), random))
                .hasValueSatisfying(saved -> assertThat(saved.labels()).isEqualTo(10));
    }

    /** See golden/evaluate/curve.py. */
    @Test
    void aNoisyCurveIsMadeToRise() {
        assertThat(RisingCurve.isotonic(new double[] {1, 3, 2, 4, 3, 2, 5}))
                .containsExactly(1, 2.5, 2.5, 3, 3, 3, 5);
        assertThat(RisingCurve.isotonic(new double[] {1, 5, 6, 2, 1, 9}))
                .containsExactly(1, 3.5, 3.5, 3.5, 3.5, 9);
        assertThat(RisingCurve.isotonic(new double[] {3, 2, 1})).containsExactly(2, 2, 2);
        assertThat(RisingCurve.isotonic(new double[0])).isEmpty();
    }

    private static CurvePoint log(int labels, double margin) {
        return log(labels, labels, margin);
    }

    /** The accuracy of {@code worth} random labels, a tenth more with every doubling. */
    private static CurvePoint log(int worth, int labels, double margin) {
        double accuracy = .1 * Math.log(worth) / Math.log(2);
        return new CurvePoint(labels, new Interval(accuracy, accuracy - margin, accuracy + margin));
    }
}
