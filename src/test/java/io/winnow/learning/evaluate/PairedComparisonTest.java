package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairedComparisonTest {

    /** scipy.stats.binomtest(min(a, b), a + b).pvalue: see golden/evaluate/report.py. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "1, 0, 1",
        "5, 0, 0.0625",
        "9, 2, 0.0654296875",
        "30, 14, 0.022628841",
        "7, 7, 1",
        "400, 300, 1.784763e-4",
        "900, 1100, 8.457090e-6",
    })
    void theTestIsExact(int onlyA, int onlyB, double expected) {
        double p = new PairedComparison(onlyA, onlyB, 3000).pValue();

        assertThat(p).isCloseTo(expected, within(1e-4 * expected));
        assertThat(new PairedComparison(onlyB, onlyA, 3000).pValue()).isEqualTo(p);
    }

    /** As far apart as they can be, and everything between. */
    @Test
    void theIntervalHoldsTheEstimateAndEndsAtMinusOneAndOne() {
        for (int size = 1; size <= 12; size++) {
            for (int onlyA = 0; onlyA <= size; onlyA++) {
                for (int onlyB = 0; onlyA + onlyB <= size; onlyB++) {
                    Interval interval = new PairedComparison(onlyA, onlyB, size).difference();
                    assertThat(interval.estimate()).isEqualTo((double) (onlyA - onlyB) / size);
                    assertThat(interval.low()).isGreaterThanOrEqualTo(-1);
                    assertThat(interval.high()).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void countsWhereTheyDiffer() {
        PairedComparison comparison =
                PairedComparison.of(
                        new boolean[] {true, true, true, false, false, false},
                        new boolean[] {true, false, false, true, false, false});

        assertThat(comparison).isEqualTo(new PairedComparison(2, 1, 6));
        assertThat(comparison.difference().estimate()).isCloseTo(1 / 6.0, within(1e-12));
    }

    @Test
    void neverDifferingOnFewSamplesProvesLittle() {
        Interval difference = PairedComparison.of(new boolean[20], new boolean[20]).difference();

        assertThat(difference.estimate()).isZero();
        assertThat(difference.low()).isLessThan(-.1);
        assertThat(difference.high()).isEqualTo(-difference.low(), within(1e-12));
    }

    /** Coverage over many draws from a known difference. */
    @ParameterizedTest
    @ValueSource(ints = {15, 60, 250})
    void theIntervalHoldsTheTruthNineteenTimesOfTwenty(int n) {
        Random random = new Random(n);
        int held = 0;
        for (int draw = 0; draw < 2000; draw++) {
            int onlyA = 0;
            int onlyB = 0;
            for (int i = 0; i < n; i++) {
                double u = random.nextDouble();
                onlyA += u < .2 ? 1 : 0;
                onlyB += u > .9 ? 1 : 0;
            }
            Interval difference = new PairedComparison(onlyA, onlyB, n).difference();
            held += difference.low() <= .1 && .1 <= difference.high() ? 1 : 0;
        }
        assertThat(held / 2000.0).isBetween(.935, .98);
    }

    @Test
    void refusesAnswersToDifferentQuestions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedComparison.of(new boolean[2], new boolean[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedComparison.of(new boolean[0], new boolean[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedComparison(2, 2, 3));
    }
}
