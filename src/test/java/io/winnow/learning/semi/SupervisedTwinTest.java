package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import org.junit.jupiter.api.Test;

class SupervisedTwinTest extends LearnerContract {

    @Override
    int leastReports() {
        return 1;
    }

    @Override
    Learner learner(LearningTask task) {
        return new SupervisedTwin(new LogisticRegression());
    }

    @Test
    void neverLooksAtTheGraph() {
        LearningTask task = Tasks.clusters(60, 9, .2, 1);
        LearningTask blind =
                new LearningTask(
                        task.embeddings(),
                        task.labels(),
                        () -> {
                            throw new AssertionError("looked");
                        },
                        1);
        assertThat(learn(blind, Progress.NONE).head()).isNotNull();
    }
}
