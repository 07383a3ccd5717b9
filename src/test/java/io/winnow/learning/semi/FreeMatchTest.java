package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeMatchTest extends LearnerContract {

    @Override
    Learner learner(LearningTask task) {
        return FixMatch.adaptive(new LogisticRegression());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void gainsFromTheUnlabeledRest(long seed) {
        LearningTask task = Tasks.arcs(600, 6, seed);
        Learned twin = new SupervisedTwin(new LogisticRegression()).learn(task, Progress.NONE);
        assertThat(Tasks.accuracy(learn(task, Progress.NONE).transductive()))
                .isGreaterThan(Tasks.accuracy(twin.transductive()));
    }
}
