package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveFitTest {

    static final int[] LABELS = {25, 50, 75, 100, 150, 200, 300};

    @Test
    void recoversAnExactPowerLaw() {
        CurveFit fit = CurveFit.of(curve(n -> .92 - 2 * Math.pow(n, -.7), 1e-3), 1).orElseThrow();

        Interval gain = fit.gain(300);
        assertThat(gain.estimate())
                .isCloseTo(2 * (Math.pow(300, -.7) - Math.pow(600, -.7)), within(2e-4));
        assertThat(gain.margin()).isLessThan(.005);
        assertThat(fit.accuracy(1000).estimate())
                .isCloseTo(.92 - 2 * Math.pow(1000, -.7), within(1e-3));
        assertThat(fit.gain(0)).isEqualTo(new Interval(0, 0, 0));
    }

    @Test
    void moreLabelsNeverHurt() {
        CurveFit falling = CurveFit.of(curve(n -> .8 - n / 3000.0, .01), 1).orElseThrow();

        assertThat(falling.gain(100).low()).isNotNegative();
        assertThat(falling.gain(100).estimate()).isCloseTo(0, within(1e-9));
        assertThat(falling.accuracy(1000).estimate()).isCloseTo(.7571428571, within(1e-9));
    }

    /** Non-negative least squares of SciPy: see golden/evaluate/curve.py. */
    @ParameterizedTest
    @CsvSource({
        ".9, 2, .7, .02, 0, .8692130452, .9060023045",
        "1.05, 3, .6, 0, 0, .9398774813, .9756287330",
        ".9, 2, .7, 0, .3, .8581552811, .8747518390",
    })
    void agreesWithSciPy(
            double end,
            double scale,
            double exponent,
            double wobble,
            double drop,
            double at300,
            double at1000) {
        double[] signs = {1, -1, .5, -.5, 1, -1, .5};
        List<CurvePoint> points = new ArrayList<>();
        for (int i = 0; i < LABELS.length; i++) {
            boolean off = drop > 0 && i == LABELS.length - 1;
            double estimate = end - scale * Math.pow(LABELS[i], -exponent) + wobble * signs[i];
            points.add(point(LABELS[i], estimate - (off ? drop : 0), off ? .3 : .03));
        }

        CurveFit fit = CurveFit.of(points, 1).orElseThrow();

        assertThat(fit.accuracy(300).estimate()).isCloseTo(at300, within(1e-6));
        assertThat(fit.accuracy(1000).estimate()).isCloseTo(at1000, within(1e-6));
    }

    /** The prediction's interval, over many noisy measurements of one curve. */
    @Test
    void theIntervalUsuallyHoldsTheTruth() {
        IntToDoubleFunction truth = n -> .9 - 1.5 * Math.pow(n, -.6);
        double gain = truth.applyAsDouble(400) - truth.applyAsDouble(300);
        int held = 0;
        double widths = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<CurvePoint> noisy =
                    curve(n -> truth.applyAsDouble(n) + .02 * random.nextGaussian(), .0392);
            Interval predicted = CurveFit.of(noisy, seed).orElseThrow().gain(100);
            held += predicted.low() <= gain && gain <= predicted.high() ? 1 : 0;
            widths += predicted.high() - predicted.low();
        }
        assertThat(widths / 100).isBetween(.01, .04);
        assertThat(held).isGreaterThan(85);
    }

    @Test
    void isDeterministic() {
        List<CurvePoint> points = curve(n -> .9 - 1 / Math.sqrt(n), .03);

        assertThat(CurveFit.of(points, 4).orElseThrow().gain(50))
                .isEqualTo(CurveFit.of(points, 4).orElseThrow().gain(50))
                .isNotEqualTo(CurveFit.of(points, 5).orElseThrow().gain(50));
    }

    @Test
    void twoPointsAreNoCurve() {
        List<CurvePoint> points = curve(n -> .5, .1);

        assertThat(CurveFit.of(points.subList(0, 2), 1)).isEmpty();
        assertThat(CurveFit.of(List.of(points.get(0), points.get(0), points.get(1)), 1)).isEmpty();
        CurveFit fit = CurveFit.of(points, 1).orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> fit.gain(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> fit.accuracy(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CurvePoint(0, new Interval(0, 0, 0)));
    }

    static List<CurvePoint> curve(IntToDoubleFunction accuracy, double margin) {
        List<CurvePoint> points = new ArrayList<>();
        for (int labels : LABELS) {
            double estimate = accuracy.applyAsDouble(labels);
            points.add(point(labels, estimate, margin));
        }
        return points;
    }

    private static CurvePoint point(int labels, double estimate, double margin) {
        return new CurvePoint(labels, new Interval(estimate, estimate - margin, estimate + margin));
    }
}
