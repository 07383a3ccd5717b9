package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.semi.Threshold;
import org.junit.jupiter.api.Test;

class SureAnswersTest extends ConsistencyContract {

    @Override
    Consistency consistency(int classes) {
        return FineTuneMethod.FIXMATCH.consistency(classes);
    }

    @Test
    void onlySureAnswersCount() {
        float[] answers = {.97f, .02f, .01f, .05f, .94f, .01f};
        float[] weights = new float[2];
        consistency(3).assign(answers, weights, 0);
        assertThat(weights).containsExactly(1, 0);
        assertThat(answers).containsExactly(1, 0, 0, 0, 1, 0);
    }

    /** By hand: after one batch τ = .5·½ + .5·.85 and p̃ = .5·½ + .5·(.55, .45). */
    @Test
    void anAdaptiveThresholdAsksLessOfARareClass() {
        SureAnswers adaptive = new SureAnswers(Threshold.adaptive(2, .5), 2);
        float[] weights = new float[2];
        adaptive.assign(new float[] {.9f, .1f, .2f, .8f}, weights, 0);
        assertThat(weights).containsExactly(1, 1);
        assertThat(adaptive.threshold().of(0)).isEqualTo(.675, within(1e-6));
        assertThat(adaptive.threshold().of(1)).isEqualTo(.675 * .475 / .525, within(1e-6));
    }
}
