package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.OutOfFold;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuspectLabelsTest {

    private static final long[] CLASSES = {100, 200, 300};

    @Test
    void namesTheSampleAndBothClassesWorstFirst() {
        SuspectLabels found =
                of(
                        new int[] {0, 0, 0, 1, 1, 1, 1},
                        new float[][] {
                            {.9f, .1f, 0},
                            {.3f, .7f, 0},
                            {.8f, .2f, 0},
                            {.2f, .8f, 0},
                            {.9f, .1f, 0},
                            {.1f, .9f, 0},
                            {.1f, .9f, 0}
                        });

        assertThat(found.judged()).isEqualTo(7);
        assertThat(found.accuracy().estimate()).isCloseTo(5 / 7.0, within(1e-9));
        assertThat(found.worstFirst())
                .extracting(SuspectLabel::sampleId, SuspectLabel::labelId, SuspectLabel::expectedId)
                .containsExactly(tuple(1004L, 200L, 100L), tuple(1001L, 100L, 200L));
        assertThat(found.worstFirst().getFirst().expectedProbability()).isCloseTo(.9, within(1e-6));
        assertThat(found.worstFirst().getFirst().labelProbability()).isCloseTo(.1, within(1e-6));
    }

    /** Class 2 has one label, which nobody foresees: its threshold is .02, so .05 is confident. */
    @Test
    void aClassThatHardlyHasALabelIsNoObjection() {
        SuspectLabels found =
                of(
                        new int[] {0, 0, 1, 1, 2},
                        new float[][] {
                            {.9f, .05f, .05f},
                            {.55f, .4f, .05f},
                            {.1f, .9f, 0},
                            {.1f, .9f, 0},
                            {.48f, .5f, .02f}
                        });

        assertThat(found.worstFirst()).isEmpty();
    }

    @Test
    void anObjectionIsAnotherClassThatIsLikelier() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SuspectLabel(1, 2, 2, .1, .9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SuspectLabel(1, 2, 3, .5, .5))
                .withMessageContaining("class 3 of probability 0.5");
        SuspectLabel one = new SuspectLabel(1, 2, 3, .1, .9);
        SuspectLabels few = of(new int[] {0, 1}, new float[][] {{1, 0, 0}, {0, 1, 0}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SuspectLabels(1, few.accuracy(), List.of(one, one)));
    }

    /** Label i is on row 2i of the pool, whose sample is 1000 + i. */
    private static SuspectLabels of(int[] classes, float[][] said) {
        int n = classes.length;
        int[] rows = IntStream.range(0, n).map(i -> 2 * i).toArray();
        long[] samples = IntStream.range(0, 2 * n).mapToLong(row -> 1000 + row / 2).toArray();
        float[] values = new float[n * 3];
        for (int i = 0; i < n; i++) {
            System.arraycopy(said[i], 0, values, i * 3, 3);
        }
        Labels labels = new Labels(rows, classes, 3);
        return SuspectLabels.of(new OutOfFold(labels, new Posterior(values, 3)), samples, CLASSES);
    }
}
