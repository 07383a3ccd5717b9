package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Figures by golden/evaluate/lure.py. */
class CurveAreaTest {

    private static final int[] LABELS = {10, 20, 50, 200};
    private static final double[][] A = {{.4, .6, .7, .8}, {.5, .55, .75, .8}, {.3, .6, .65, .85}};
    private static final double[][] B = {{.3, .5, .7, .8}, {.45, .5, .7, .85}, {.35, .4, .6, .8}};

    @Test
    void agreesWithSciPy() {
        assertThat(CurveArea.of(LABELS, A[0])).isCloseTo(.6615689106579878, within(1e-12));
        assertThat(CurveArea.of(LABELS, A[2])).isCloseTo(.6423533659869818, within(1e-12));
        Interval apart = CurveArea.difference(LABELS, A, B);
        assertThat(apart.estimate()).isCloseTo(.04800587513136145, within(1e-12));
        assertThat(apart.low()).isCloseTo(-.01962377774643209, within(1e-9));
        assertThat(apart.high()).isCloseTo(.115635528009155, within(1e-9));
    }

    @Test
    void aFlatCurveIsItsHeight() {
        assertThat(CurveArea.of(LABELS, new double[] {.7, .7, .7, .7}))
                .isCloseTo(.7, within(1e-12));
    }

    @Test
    void refusesWhatIsNoCurve() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveArea.of(new int[] {20, 10}, new double[] {.1, .2}))
                .withMessageContaining("10 labels after 20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveArea.of(new int[] {1, 2}, new double[] {.1, Double.NaN}))
                .withMessageContaining("accuracy 1 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveArea.difference(LABELS, A, new double[2][4]));
    }
}
