package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.evaluate.Interval;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContrastTest {

    private static final List<Integer> LABELS = List.of(10, 20, 40);

    /** On a log axis the three counts are evenly spaced, so the area is (a + 2b + c) / 4. */
    @Test
    void comparesAreasSeedBySeed() {
        List<Run> runs =
                List.of(
                        run("random", "supervised", 1, .2, .4, .6),
                        run("random", "supervised", 2, .4, .6, .8),
                        run("policy", "supervised", 1, .3, .5, .7),
                        run("policy", "supervised", 2, .5, .7, .9),
                        run("policy", "propagation", 1, .5, .5, .5),
                        run("policy", "propagation", 2, .5, .5, .5));
        List<Contrast> contrasts = Contrast.of(runs);
        assertThat(contrasts).hasSize(3);
        Contrast random = contrasts.getFirst();
        assertThat(random.area().estimate()).isCloseTo(.5, within(1e-12));
        assertThat(random.overRandom()).isNull();
        assertThat(random.overSupervised()).isNull();
        Interval gain = Objects.requireNonNull(contrasts.get(1).overRandom());
        assertThat(gain.estimate()).isCloseTo(.1, within(1e-12));
        assertThat(gain.margin()).isCloseTo(0, within(1e-9));
        Contrast propagation = contrasts.get(2);
        assertThat(propagation.overRandom()).isNull();
        Interval lost = Objects.requireNonNull(propagation.overSupervised());
        assertThat(lost.estimate()).isCloseTo(-.1, within(1e-12));
        assertThat(lost.low()).isLessThan(-.1);
    }

    @Test
    void saysWhatRandomLabelsWouldHaveDoneAsWell() {
        List<Run> runs =
                List.of(
                        run("random", "supervised", 1, .20, .40, .60),
                        run("random", "supervised", 2, .21, .41, .61),
                        run("policy", "supervised", 1, .40, .50, .90),
                        run("policy", "supervised", 2, .41, .51, .91));
        var saved = Contrast.of(runs).get(1).saved();
        assertThat(saved).hasSize(2);
        assertThat(saved.getFirst().labels()).isEqualTo(10);
        assertThat(saved.getFirst().randomLabels().estimate()).isCloseTo(20, within(1e-6));
    }

    @Test
    void oneSeedClaimsNoDifference() {
        List<Run> runs =
                List.of(
                        run("random", "supervised", 1, .2, .4, .6),
                        run("policy", "supervised", 1, .4, .5, .9));
        assertThat(Contrast.of(runs).get(1).overRandom()).isNull();
        assertThat(Contrast.of(runs).get(1).saved()).isEmpty();
    }

    private static Run run(String strategy, String learner, long seed, double... accuracy) {
        List<Double> figures = java.util.Arrays.stream(accuracy).boxed().toList();
        return new Run(
                "pca",
                strategy,
                learner,
                Answers.TRUTH,
                seed,
                LABELS,
                figures,
                figures,
                List.of(1.0, 1.0, 1.0));
    }
}
