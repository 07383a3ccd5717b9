package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfTrainingTest extends LearnerContract {

    @Override
    Learner learner(LearningTask task) {
        return new SelfTraining(new LogisticRegression());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void gainsFromTheUnlabeledRest(long seed) {
        LearningTask task = Tasks.arcs(600, 6, seed);
        Learned twin = new SupervisedTwin(new LogisticRegression()).learn(task, Progress.NONE);
        assertThat(Tasks.accuracy(learn(task, Progress.NONE).transductive()))
                .isGreaterThan(Tasks.accuracy(twin.transductive()));
    }

    @Test
    void takesTheSameShareOfEachClassTheSurestFirst() {
        float[] first = {.9f, .6f, .99f, .8f, .4f, .45f};
        float[] values = new float[12];
        for (int i = 0; i < 6; i++) {
            values[2 * i] = first[i];
            values[2 * i + 1] = 1 - first[i];
        }
        int[] rows = {10, 11, 12, 13, 14, 15};
        Labels half = SelfTraining.surest(new Posterior(values, 2), rows, .5);
        assertThat(half.rows()).containsExactly(12, 10, 14);
        assertThat(half.classes()).containsExactly(0, 0, 1);
    }
}
