package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures by golden/evaluate/lure.py. */
class LureTest {

    private static final int POOL = 300;
    private static final int DRAWN = 40;
    private static final int AUDITS = 200;
    private static final int LARGE = 1_000;
    private static final int MANY = 150;

    @Test
    void agreesWithNumPy() {
        double[] q = {.2, .05, .5, .1};
        double[] expected = {2 / 3.0, 23 / 12.0, 5 / 14.0, 10 / 7.0};
        assertThat(Lure.weights(q, 10)).containsExactly(expected, within(1e-12));
        assertThat(Lure.risk(new double[] {1, 0, .5, 2}, q, 10))
                .isCloseTo(.925595238095238, within(1e-12));
    }

    @Test
    void isThePlainMeanForUniformDrawsAndForTheWholePool() {
        double[] losses = {1, 0, 0, 1};
        double[] uniform = {1 / 9.0, 1 / 8.0, 1 / 7.0, 1 / 6.0};
        assertThat(Lure.risk(losses, uniform, 9)).isCloseTo(.5, within(1e-12));
        assertThat(Lure.risk(losses, new double[] {.9, .1, .6, 1}, 4)).isEqualTo(.5);
    }

    /** The draws favour what looks wrong: the plain mean of what they found exaggerates. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isUnbiasedWhereThePlainMeanIsNot(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] suspicion = random.doubles(POOL).toArray();
        double[] losses =
                Arrays.stream(suspicion).map(s -> random.nextDouble() < .4 * s ? 1 : 0).toArray();
        double truth = Arrays.stream(losses).average().orElseThrow();
        double[] levelled = new double[AUDITS];
        double[] naive = new double[AUDITS];
        for (int audit = 0; audit < AUDITS; audit++) {
            double[][] drawn = draw(suspicion, losses, random);
            levelled[audit] = Lure.risk(drawn[0], drawn[1], POOL) - truth;
            naive[audit] = Arrays.stream(drawn[0]).average().orElseThrow() - truth;
        }
        assertThat(Math.abs(errors(levelled))).isLessThan(2);
        assertThat(errors(naive)).isGreaterThan(5);
    }

    @Test
    void theIntervalIsWilsonsForAsManyUniformLabelsAsItIsWorth() {
        double[] q = {.2, .05, .5, .1};
        Interval some = Lure.errorRate(new double[] {1, 0, 1, 0}, q, 10);
        assertThat(some.estimate()).isCloseTo(.2559523809523809, within(1e-12));
        assertThat(some.low()).isCloseTo(.0708068453118117, within(1e-9));
        assertThat(some.high()).isCloseTo(.6082908905928583, within(1e-9));
        Interval none = Lure.errorRate(new double[4], q, 10);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(.4898908364545973, within(1e-9));
    }

    /** Errors that the draws know of hold nearly always; those that they do not, less often. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIntervalHoldsTheTruth(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] suspicion = random.doubles(POOL).map(s -> s * s * s).toArray();
        double[] errors =
                Arrays.stream(suspicion).map(s -> random.nextDouble() < s ? 1 : 0).toArray();
        double truth = Arrays.stream(errors).average().orElseThrow();
        long held =
                IntStream.range(0, 2 * AUDITS)
                        .mapToObj(audit -> draw(suspicion, errors, random))
                        .map(drawn -> Lure.errorRate(drawn[0], drawn[1], POOL))
                        .filter(rate -> rate.low() <= truth && truth <= rate.high())
                        .count();
        assertThat(held).isGreaterThan((long) (.93 * 2 * AUDITS));
    }

    /**
     * Why a project shows the plain mean of its random slice and not this: were each pick the most
     * suspicious sample but for one in ten, drawn uniformly, the probabilities would be known, but
     * nearly all weight falls on the uniform draws, and the estimate spreads hardly less than their
     * mean.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gainsNothingOverTheUniformDrawsWhereTheOtherPicksAreCertain(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] suspicion = random.doubles(LARGE).sorted().toArray();
        double[] losses =
                Arrays.stream(suspicion).map(s -> random.nextDouble() < .4 * s ? 1 : 0).toArray();
        double truth = Arrays.stream(losses).average().orElseThrow();
        double[] levelled = new double[2 * AUDITS];
        double[] slice = new double[2 * AUDITS];
        for (int audit = 0; audit < levelled.length; audit++) {
            boolean[] byChance = coins(random);
            double[][] drawn = pick(losses, byChance, random);
            levelled[audit] = Lure.risk(drawn[0], drawn[1], LARGE) - truth;
            slice[audit] =
                    IntStream.range(0, MANY)
                                    .filter(m -> byChance[m])
                                    .mapToDouble(m -> drawn[0][m])
                                    .average()
                                    .orElseThrow()
                            - truth;
        }
        assertThat(Math.abs(errors(levelled))).isLessThan(2.5);
        assertThat(spread(levelled)).isGreaterThan(.9 * spread(slice));
    }

    /** One in ten on average, at least one. */
    private static boolean[] coins(SplittableRandom random) {
        boolean[] byChance = new boolean[MANY];
        for (int m = 0; m < MANY; m++) {
            byChance[m] = random.nextDouble() < .1;
        }
        boolean none = IntStream.range(0, MANY).noneMatch(m -> byChance[m]);
        return none ? coins(random) : byChance;
    }

    /** Takes the last that is left, or by chance any; losses and probabilities. */
    private static double[][] pick(double[] losses, boolean[] byChance, SplittableRandom random) {
        List<Integer> left = new ArrayList<>(IntStream.range(0, LARGE).boxed().toList());
        double[][] drawn = new double[2][MANY];
        for (int m = 0; m < MANY; m++) {
            int last = left.size() - 1;
            int at = byChance[m] ? random.nextInt(left.size()) : last;
            drawn[1][m] = .1 / left.size() + (at == last ? .9 : 0);
            drawn[0][m] = losses[left.remove(at)];
        }
        return drawn;
    }

    private static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }

    @Test
    void refusesWhatIsNoProbabilityOrLossAndNamesTheDraw() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lure.risk(new double[2], new double[] {.5, 0}, 9))
                .withMessageContaining("draw 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lure.risk(new double[] {Double.NaN}, new double[] {.5}, 9))
                .withMessageContaining("draw 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lure.risk(new double[1], new double[] {Double.NaN}, 9))
                .withMessageContaining("draw 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lure.risk(new double[2], new double[] {.5, .5}, 1))
                .withMessageContaining("pool of 1");
    }

    /** Losses and probabilities of one audit, a fifth of each proposal uniform. */
    private static double[][] draw(double[] suspicion, double[] losses, SplittableRandom random) {
        boolean[] taken = new boolean[POOL];
        double[][] drawn = new double[2][DRAWN];
        for (int m = 0; m < DRAWN; m++) {
            double total = 0;
            for (int i = 0; i < POOL; i++) {
                total += taken[i] ? 0 : suspicion[i];
            }
            double left = random.nextDouble();
            int last = -1;
            for (int i = 0; i < POOL && left > 0; i++) {
                if (!taken[i]) {
                    last = i;
                    drawn[1][m] = .2 / (POOL - m) + .8 * suspicion[i] / total;
                    left -= drawn[1][m];
                }
            }
            taken[last] = true;
            drawn[0][m] = losses[last];
        }
        return drawn;
    }

    /** The mean in its standard errors. */
    private static double errors(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return mean / Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
