package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way of learning from unlabeled images must do with what is answered for them. */
abstract class ConsistencyContract {

    /** A fresh one. */
    abstract Consistency consistency(int classes);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void targetsAreDistributionsAndWeightsShares(int classes) {
        Consistency consistency = consistency(classes);
        for (int step = 1; step <= 10; step++) {
            float[] answers = answers(6, classes, step);
            float[] weights = new float[6];
            consistency.assign(answers, weights, step / 10.0);
            for (int i = 0; i < 6; i++) {
                double sum = 0;
                for (int c = 0; c < classes; c++) {
                    assertThat(answers[i * classes + c]).isBetween(0f, 1f);
                    sum += answers[i * classes + c];
                }
                assertThat(sum).isCloseTo(1, within(1e-5));
                assertThat(weights[i]).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void whatIsAnsweredForCertainIsLearnedInTheEnd() {
        Consistency consistency = consistency(3);
        float[] answers = {0, 1, 0};
        float[] weights = new float[1];
        consistency.assign(answers, weights, 1);
        assertThat(answers).containsExactly(0, 1, 0);
        assertThat(weights).containsExactly(1);
    }

    static float[] answers(int count, int classes, long seed) {
        Random random = new Random(seed);
        float[] answers = new float[count * classes];
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (int c = 0; c < classes; c++) {
                answers[i * classes + c] = random.nextFloat() + 1e-3f;
                sum += answers[i * classes + c];
            }
            for (int c = 0; c < classes; c++) {
                answers[i * classes + c] /= sum;
            }
        }
        return answers;
    }
}
