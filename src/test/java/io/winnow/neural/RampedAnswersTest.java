package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RampedAnswersTest extends ConsistencyContract {

    @Override
    Consistency consistency(int classes) {
        return FineTuneMethod.MEAN_TEACHER.consistency(classes);
    }

    @Test
    void answersStayAndWeightsRise() {
        float[] answers = {.7f, .3f};
        float[] weights = new float[1];
        consistency(2).assign(answers, weights, 0);
        assertThat(weights[0]).isCloseTo((float) Math.exp(-5), within(1e-6f));
        consistency(2).assign(answers, weights, 1 / 6.0);
        assertThat(weights[0]).isCloseTo((float) Math.exp(-1.25), within(1e-6f));
        assertThat(answers).containsExactly(.7f, .3f);
    }
}
