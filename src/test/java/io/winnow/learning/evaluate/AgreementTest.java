package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Golden values: agreement.py. */
class AgreementTest {

    enum Measure {
        FLEISS {
            @Override
            Optional<Interval> of(int[][] counts) {
                return FleissKappa.of(counts, 1);
            }
        },
        KRIPPENDORFF {
            @Override
            Optional<Interval> of(int[][] counts) {
                return KrippendorffAlpha.of(counts, 1);
            }
        };

        abstract Optional<Interval> of(int[][] counts);
    }

    @Test
    void agreesWithAPairwiseCount() {
        assertEstimate(Measure.FLEISS, counts(false), 0.8198739117382169);
        assertEstimate(Measure.FLEISS, counts(true), 0.8121995192307693);
        assertEstimate(Measure.KRIPPENDORFF, counts(false), 0.8216751726208346);
        assertEstimate(Measure.KRIPPENDORFF, counts(true), 0.8155270655270654);
    }

    @ParameterizedTest
    @EnumSource
    void isOneWhenAllAgree(Measure measure) {
        assertThat(measure.of(new int[][] {{3, 0}, {0, 2}, {4, 0}}))
                .contains(new Interval(1, 1, 1));
    }

    @ParameterizedTest
    @EnumSource
    void isNegativeWhenAllDisagree(Measure measure) {
        int[][] counts = {{1, 1}, {1, 1}, {1, 1}};
        assertThat(measure.of(counts).orElseThrow().estimate()).isNegative();
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDependOnTheOrderOfItems(Measure measure) {
        int[][] reversed = counts(true);
        Collections.reverse(Arrays.asList(reversed));
        Interval interval = measure.of(counts(true)).orElseThrow();
        assertThat(measure.of(reversed)).contains(interval);
        assertThat(interval.low()).isBetween(.5, interval.estimate() - .01);
        assertThat(interval.high()).isBetween(interval.estimate() + .01, 1.);
    }

    @ParameterizedTest
    @EnumSource
    void ignoresItemsWithOneAnswerOrNone(Measure measure) {
        int[][] more = Arrays.copyOf(counts(true), 22);
        more[20] = new int[] {0, 0, 0};
        more[21] = new int[] {0, 1, 0};
        assertThat(measure.of(more)).isEqualTo(measure.of(counts(true)));
    }

    @ParameterizedTest
    @EnumSource
    void isEmptyWithoutPairsOrWithOneClass(Measure measure) {
        assertThat(measure.of(new int[0][])).isEmpty();
        assertThat(measure.of(new int[][] {{1, 0}, {0, 1}})).isEmpty();
        assertThat(measure.of(new int[][] {{3, 0}, {2, 0}})).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesTheItemThatIsWrong(Measure measure) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure.of(new int[][] {{2, 0}, {1, -1}}))
                .withMessageContaining("item 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure.of(new int[][] {{2, 0}, {1, 1, 1}}))
                .withMessageContaining("item 1");
    }

    private static void assertEstimate(Measure measure, int[][] counts, double expected) {
        assertThat(measure.of(counts).orElseThrow().estimate()).isCloseTo(expected, within(1e-12));
    }

    /** The answers of agreement.py, counted. */
    private static int[][] counts(boolean gaps) {
        int[][] counts = new int[20][3];
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 5; j++) {
                if (!gaps || (i * 5 + j * 3) % 4 != 0) {
                    int all = 7 * i + (i % 4 == 0 ? 3 * j : 0) + (i % 5 == 1 ? j * j : 0);
                    counts[i][all % 3]++;
                }
            }
        }
        return counts;
    }
}
