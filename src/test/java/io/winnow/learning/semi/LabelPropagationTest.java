package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelPropagationTest extends LearnerContract {

    @Override
    Learner learner(LearningTask task) {
        return new LabelPropagation(new LogisticRegression());
    }

    /** Each class is an arc, labeled at one end only. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void gainsFromTheUnlabeledRest(long seed) {
        LearningTask task = Tasks.arcs(600, 6, seed);
        Learned twin = new SupervisedTwin(new LogisticRegression()).learn(task, Progress.NONE);
        Learned learned = learn(task, Progress.NONE);
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
        Learned learned = learn(task, Progress.NONE);
        assertThat(Tasks.accuracy(learned.head().predict(copies)))
                .isGreaterThan(Tasks.accuracy(twin.head().predict(copies)) - .05);
    }

    /** Five classes that overlap, one twenty times as common as another: still a gain. */
    @Test
    void rareClassesAreNotSpreadOverTheOthers() {
        double gain = 0;
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            int[] truth =
                    random.ints(800, 0, 29).map(LabelPropagationTest::oftenTheFirst).toArray();
            float[] values = new float[800 * 8];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() + (truth[i / 8] == i % 8 ? 2 : 0));
            }
            Embeddings embeddings = Embeddings.of(values, 800, 8);
            int[] rows = IntStream.range(0, 60).toArray();
            Labels labels = new Labels(rows, Arrays.copyOf(truth, 60), 5);
            LearningTask task = Tasks.task(embeddings, labels, seed);
            Learner twin = new SupervisedTwin(new LogisticRegression());
            gain += right(learn(task, Progress.NONE), embeddings, truth);
            gain -= right(twin.learn(task, Progress.NONE), embeddings, truth);
        }
        assertThat(gain / 5).isPositive();
    }

    private static int oftenTheFirst(int of29) {
        return of29 < 20 ? 0 : of29 < 25 ? 1 : of29 < 27 ? 2 : of29 - 24;
    }

    private static double right(Learned learned, Embeddings embeddings, int[] truth) {
        Posterior said = learned.head().predict(embeddings);
        return IntStream.range(0, truth.length)
                .mapToDouble(i -> said.top(i) == truth[i] ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
