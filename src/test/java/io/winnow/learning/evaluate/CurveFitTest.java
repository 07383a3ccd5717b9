package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

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
    }

    /** The prediction's interval, over many noisy measurements of one curve. */
    @Test
    void theIntervalUsuallyHoldsTheTruth() {
        IntToDoubleFunction truth = n -> .9 - 1.5 * Math.pow(n, -.6);
        double gain = truth.applyAsDouble(400) - truth.applyAsDouble(300);
        int held = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<CurvePoint> noisy =
                    curve(n -> truth.applyAsDouble(n) + .02 * random.nextGaussian(), .0392);
            Interval predicted = CurveFit.of(noisy, seed).orElseThrow().gain(100);
            held += predicted.low() <= gain && gain <= predicted.high() ? 1 : 0;
        }
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
            points.add(
                    new CurvePoint(
                            labels, new Interval(estimate, estimate - margin, estimate + margin)));
        }
        return points;
    }
}
