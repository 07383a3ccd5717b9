package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StoppingAdviceTest {

    static final List<CurvePoint> STEEP = CurveFitTest.curve(n -> .9 - 3 / Math.sqrt(n), .002);
    static final List<CurvePoint> FLAT = CurveFitTest.curve(n -> .9 - .2 / n, .04);

    @Test
    void saysNothingBeforeThereIsAnythingToSay() {
        StoppingAdvice advice = StoppingAdvice.of(List.of(1.0, 1.0), List.of(), 50, 1);

        assertThat(advice.stop()).isFalse();
        assertThat(advice.agreement()).isNull();
        assertThat(advice.gain()).isNull();
        assertThat(advice.sentence()).contains("too few rounds");
    }

    @Test
    void goesOnWhileTheCurveIsSteep() {
        StoppingAdvice advice = StoppingAdvice.of(List.of(.5, .7, .9, .98), STEEP, 100, 1);

        assertThat(advice.stop()).isFalse();
        assertThat(advice.agreement()).isEqualTo(.7);
        assertThat(Objects.requireNonNull(advice.gain()).low()).isGreaterThan(.01);
        assertThat(advice.sentence())
                .matches("Another 100 labels are expected to add 2\\.\\d ± 0\\.\\d points\\.");
    }

    @Test
    void theModelsHaveSettled() {
        StoppingAdvice advice = StoppingAdvice.of(List.of(.5, .99, .995, 1.0), STEEP, 100, 1);

        assertThat(advice.stop()).isTrue();
        assertThat(advice.agreement()).isEqualTo(.99);
        assertThat(advice.sentence()).contains("hardly differ").contains("Another 100 labels");
    }

    @Test
    void oneRestlessRoundOfThreeGoesOn() {
        assertThat(StoppingAdvice.of(List.of(1.0, .98, 1.0), STEEP, 100, 1).stop()).isFalse();
        assertThat(StoppingAdvice.of(List.of(.98, 1.0, 1.0, 1.0), STEEP, 100, 1).stop()).isTrue();
    }

    @Test
    void theNextGainCannotBeMeasured() {
        StoppingAdvice advice = StoppingAdvice.of(List.of(), FLAT, 25, 1);

        assertThat(advice.stop()).isTrue();
        assertThat(advice.sentence()).contains("less than the gold samples can show");
    }

    @Test
    void looksAhead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoppingAdvice.of(List.of(), FLAT, 0, 1));
    }
}
