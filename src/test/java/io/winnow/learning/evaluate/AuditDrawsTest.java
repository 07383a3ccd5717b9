package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditDrawsTest {

    private static final int AUDITS = 4_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachIsDrawnOnceWithTheProbabilityItHadAmongThoseLeft(long seed) {
        double[] suspicion = new Random(seed).doubles(30).toArray();

        AuditDraws draws = AuditDraws.of(suspicion, 30, .2, new SplittableRandom(seed));

        assertThat(IntStream.of(draws.rows()).sorted().toArray())
                .isEqualTo(IntStream.range(0, 30).toArray());
        double left = DoubleStream.of(suspicion).sum();
        for (int m = 0; m < 30; m++) {
            double own = suspicion[draws.rows()[m]];
            assertThat(draws.probabilities()[m])
                    .isCloseTo(.2 / (30 - m) + .8 * own / left, within(1e-9));
            left -= own;
        }
        assertThat(AuditDraws.of(suspicion, 30, .2, new SplittableRandom(seed)).rows())
                .isEqualTo(draws.rows());
    }

    /**
     * 5 of 8 with weights 1, 3, 0, 0: the first draw in shares of .5 / 4 + .5 · (1, 3, 0, 0) / 4.
     */
    @Test
    void theFirstDrawIsDistributedAsItsProbabilitySays() {
        int[] first = new int[4];
        SplittableRandom random = new SplittableRandom(1);
        for (int audit = 0; audit < AUDITS; audit++) {
            first[AuditDraws.of(new double[] {1, 3, 0, 0}, 1, .5, random).rows()[0]]++;
        }
        double[] expected = {.25, .5, .125, .125};
        for (int i = 0; i < 4; i++) {
            assertThat((double) first[i] / AUDITS).isCloseTo(expected[i], within(.03));
        }
    }

    /** Five standard errors of 4,000 audits; the plain mean of the same draws is far outside. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void lureIsUnbiasedOnTheseDrawsAndThePlainMeanIsNot(long seed) {
        Random made = new Random(seed);
        double[] suspicion = made.doubles(60).toArray();
        double[] losses =
                DoubleStream.of(suspicion).map(w -> made.nextDouble() < w ? 1 : 0).toArray();
        double truth = Arrays.stream(losses).average().orElseThrow();
        SplittableRandom random = new SplittableRandom(seed);
        double[] lure = new double[AUDITS];
        double[] naive = new double[AUDITS];
        for (int audit = 0; audit < AUDITS; audit++) {
            AuditDraws draws = AuditDraws.of(suspicion, 20, .2, random);
            lure[audit] = draws.risk(losses, 10) - truth;
            naive[audit] = draws.mean(losses, 10) - truth;
        }
        assertThat(Math.abs(errors(lure))).isLessThan(5);
        assertThat(errors(naive)).isGreaterThan(20);
    }

    @Test
    void withoutSuspicionOrAtAShareOfOneAllDrawsAreUniform() {
        double[] even = {1 / 4.0, 1 / 3.0, 1 / 2.0, 1};
        SplittableRandom random = new SplittableRandom(1);

        assertThat(AuditDraws.of(new double[4], 4, .2, random).probabilities())
                .containsExactly(even, within(1e-12));
        assertThat(AuditDraws.of(new double[] {1, 2, 3, 4}, 4, 1, random).probabilities())
                .containsExactly(even, within(1e-12));
    }

    @Test
    void refusesWhatCannotBeDrawnAndNamesIt() {
        SplittableRandom random = new SplittableRandom(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditDraws.of(new double[3], 4, .2, random))
                .withMessageContaining("4 draws of 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditDraws.of(new double[3], 2, 0, random));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditDraws.of(new double[] {1, -1}, 1, .2, random))
                .withMessageContaining("sample 1 is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditDraws.of(new double[] {Double.NaN}, 1, .2, random))
                .withMessageContaining("sample 0 is NaN");
    }

    /** The mean in its standard errors. */
    private static double errors(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return mean / Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
