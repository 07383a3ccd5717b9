package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PseudoLabelsTest {

    private static final Views ANSWERS =
            new Views(new float[] {1, 2, 3}, new float[] {.96f, .04f, .5f, .5f, .05f, .95f}, 3, 1);

    @Test
    void keepsWhatReachesTheThresholdOfItsClass() {
        assertThat(PseudoLabels.sure(ANSWERS, Threshold.fixed(.951))).containsExactly(0);
        assertThat(PseudoLabels.sure(ANSWERS, Threshold.fixed(.94))).containsExactly(0, 2);
    }

    @Test
    void makesTheLargestAnswerCertain() {
        Views kept = PseudoLabels.of(ANSWERS, new int[] {2, 0});
        assertThat(kept.rows()).containsExactly(3, 1);
        assertThat(kept.targets()).containsExactly(0, 1, 1, 0);
    }
}
