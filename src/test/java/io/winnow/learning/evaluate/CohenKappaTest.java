package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CohenKappaTest {

    /** sklearn.metrics.cohen_kappa_score: see golden/evaluate/report.py. */
    @Test
    void agreesWithScikitLearn() {
        int[] a = {0, 1, 2, 2, 1, 0, 0, 1, 2, 0};
        int[] b = {0, 1, 2, 1, 1, 0, 2, 1, 2, 1};

        assertThat(kappa(a, b, 3)).isCloseTo(.5588235294117647, within(1e-12));
        assertThat(kappa(new int[] {0, 1, 0, 1}, new int[] {1, 0, 1, 0}, 2)).isEqualTo(-1);
    }

    @Test
    void agreeingOnFewItemsProvesLittle() {
        int[] few = {0, 1, 0, 1, 1};

        Interval kappa = CohenKappa.of(few, few, 2).orElseThrow();

        assertThat(kappa.estimate()).isCloseTo(1, within(1e-12));
        assertThat(kappa.low()).isLessThan(.2);
    }

    @Test
    void chanceIsZero() {
        Random random = new Random(1);
        int[] a = IntStream.range(0, 5000).map(i -> random.nextInt(3)).toArray();
        int[] b = IntStream.range(0, 5000).map(i -> random.nextInt(3)).toArray();

        Interval kappa = CohenKappa.of(a, b, 3).orElseThrow();

        assertThat(kappa.low()).isLessThan(0);
        assertThat(kappa.high()).isGreaterThan(0).isLessThan(.05);
    }

    @Test
    void oneClassForEverythingSaysNothing() {
        assertThat(CohenKappa.of(new int[] {1, 1, 1}, new int[] {1, 1, 1}, 2)).isEmpty();
        assertThat(CohenKappa.of(new int[0], new int[0], 2)).isEmpty();
    }

    @Test
    void namesWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.of(new int[] {0, 3}, new int[] {0, 0}, 3))
                .withMessageContaining("item 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.of(new int[1], new int[2], 3));
    }

    private static double kappa(int[] a, int[] b, int classes) {
        return CohenKappa.of(a, b, classes).orElseThrow().estimate();
    }
}
