package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.OutOfFold;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Golden values: confident.py. */
class ConfidentLearningTest {

    @Test
    void agreesWithNumPy() {
        Suspicions found = ConfidentLearning.of(posterior(), labels(i -> (i * i + i / 4) % 3));
        assertThat(found.rows())
                .containsExactly(
                        0, 11, 22, 2, 13, 24, 8, 14, 25, 27, 1, 17, 28, 10, 21, 9, 6, 5, 16, 7, 29,
                        4, 18, 26, 12, 23);
        assertThat(Arrays.copyOf(found.scores(), 3))
                .containsExactly(
                        new double[] {0.777777774259448, 0.6499999910593033, 0.7647058926522732},
                        within(1e-12));
    }

    @Test
    void flagsOnlyTheLabelThatWasSwapped() {
        float[] p = {.9f, .1f, .9f, .1f, .9f, .1f, .1f, .9f, .1f, .9f, .1f, .9f};
        Labels labels = new Labels(rows(6), new int[] {0, 0, 0, 1, 1, 0}, 2);
        assertThat(ConfidentLearning.of(new Posterior(p, 2), labels).rows()).containsExactly(5);
    }

    /** Labels are on rows of a pool, predictions stand in the order of the labels. */
    @Test
    void judgesWhatWasHeldOutOnItsOwnRows() {
        float[] p = {.9f, .1f, .9f, .1f, .9f, .1f, .1f, .9f, .1f, .9f, .1f, .9f};
        Labels labels =
                new Labels(new int[] {70, 50, 90, 10, 30, 20}, new int[] {0, 0, 0, 1, 1, 0}, 2);
        Suspicions found = ConfidentLearning.of(new OutOfFold(labels, new Posterior(p, 2)));
        assertThat(found.rows()).containsExactly(20);
        assertThat(found.flagged()).containsExactly(5);
        assertThat(found.labels()).isSameAs(labels);
    }

    @Test
    void sparesLabelsWithoutAConfidentClass() {
        float[] p = {.8f, .2f, .45f, .55f, .1f, .9f};
        Labels labels = new Labels(rows(3), new int[] {0, 0, 1}, 2);
        Suspicions found = ConfidentLearning.of(new Posterior(p, 2), labels);
        assertThat(found.confident()).containsExactly(0, Suspicions.NONE, 1);
        assertThat(found.rows()).isEmpty();
    }

    @Test
    void neverFlagsForAClassWithoutLabels() {
        float[] p = {.1f, .9f, .2f, .8f};
        Labels labels = new Labels(rows(2), new int[] {0, 0}, 2);
        assertThat(ConfidentLearning.of(new Posterior(p, 2), labels).rows()).isEmpty();
    }

    @Test
    void copesWithNothingOneClassAndConstants() {
        assertThat(ConfidentLearning.of(posterior(), Labels.none(3)).rows()).isEmpty();
        Labels one = new Labels(rows(2), new int[2], 1);
        assertThat(ConfidentLearning.of(new Posterior(new float[] {1, 1}, 1), one).scores())
                .containsExactly(0, 0);
        float[] even = new float[300];
        Arrays.fill(even, .01f);
        Labels three = new Labels(rows(3), new int[] {0, 1, 0}, 100);
        assertThat(ConfidentLearning.of(new Posterior(even, 100), three).rows()).containsExactly(1);
    }

    @Test
    void namesTheRowThatIsWrong() {
        Labels labels = new Labels(new int[] {1}, new int[] {0}, 2);
        Posterior bad = new Posterior(new float[] {.5f, .5f, Float.NaN, 1}, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidentLearning.of(bad, labels))
                .withMessageContaining("row 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidentLearning.of(new Posterior(new float[2], 2), labels))
                .withMessageContaining("row 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidentLearning.of(posterior(), labels))
                .withMessageContaining("3 classes");
    }

    private static Posterior posterior() {
        float[] p = new float[90];
        for (int i = 0; i < 30; i++) {
            int[] raw = {raw(i, 0), raw(i, 1), raw(i, 2)};
            for (int c = 0; c < 3; c++) {
                p[3 * i + c] = (float) raw[c] / (raw[0] + raw[1] + raw[2]);
            }
        }
        return new Posterior(p, 3);
    }

    private static int raw(int i, int c) {
        return 1 + (i * 7 + c * 5 + i * i * c) % 11;
    }

    private static Labels labels(IntUnaryOperator label) {
        return new Labels(rows(30), IntStream.range(0, 30).map(label).toArray(), 3);
    }

    private static int[] rows(int n) {
        return IntStream.range(0, n).toArray();
    }
}
