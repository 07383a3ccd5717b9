package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelPropagationTest extends LearnerContract {

    @Override
    Learner learner() {
        return new LabelPropagation(new LogisticRegression());
    }

    /** Each class is an arc, labeled at one end only. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void gainsFromTheUnlabeledRest(long seed) {
        LearningTask task = Tasks.arcs(600, 6, seed);
        Learned twin = new SupervisedTwin(new LogisticRegression()).learn(task, Progress.NONE);
        Learned learned = learner().learn(task, Progress.NONE);
        assertThat(Tasks.accuracy(learned.transductive()))
                .isGreaterThan(Tasks.accuracy(twin.transductive()) + .03);
        assertThat(Tasks.accuracy(learned.head().predict(task.embeddings())))
                .isGreaterThan(Tasks.accuracy(learned.transductive()) - .02);
    }

    /** Thirty samples, twenty copies of each: no edge leads from one's copies to another's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatNoLabelReachesTeachesNothing(long seed) {
        int[] rows = IntStream.range(0, 600).map(i -> i % 30).toArray();
        Embeddings copies = Tasks.embeddings(30, .5, seed).gather(rows);
        LearningTask task = Tasks.task(copies, Tasks.clusters(600, 9, 0, 1).labels(), seed);
        Learned twin = new SupervisedTwin(new LogisticRegression()).learn(task, Progress.NONE);
        Learned learned = learner().learn(task, Progress.NONE);
        assertThat(Tasks.accuracy(learned.head().predict(copies)))
                .isGreaterThan(Tasks.accuracy(twin.head().predict(copies)) - .05);
    }
}
