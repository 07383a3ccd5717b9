package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.weak.OneCoin;
import io.winnow.learning.weak.Votes;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTeacherTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rulesTeachWhatLabelsDoNot(long seed) {
        // Three labels; row i is of class i mod 3 and every class has a rule on every fourth row.
        LearningTask task = Tasks.clusters(300, 3, .6, seed);
        int[][] hits = new int[3][];
        for (int c = 0; c < 3; c++) {
            int wanted = c;
            hits[c] =
                    IntStream.range(0, 300)
                            .filter(i -> i % 3 == wanted && i / 3 % 4 == 0)
                            .toArray();
        }
        Learner rules = teacher(hits, 300);
        Learner labels = new SupervisedTwin(new LogisticRegression());

        double with =
                Tasks.accuracy(rules.learn(task, Progress.NONE).head().predict(task.embeddings()));
        double without = Tasks.accuracy(labels.learn(task, Progress.NONE).transductive());

        assertThat(with).isGreaterThan(without + .05);
    }

    @Test
    void withoutAnyHitItLearnsFromTheLabelsAlone() {
        LearningTask task = Tasks.clusters(90, 9, .4, 1);
        Learned learned = teacher(new int[][] {{}, {}, {}}, 90).learn(task, Progress.NONE);
        Learned twin = new SupervisedTwin(new LogisticRegression()).learn(task, Progress.NONE);
        assertThat(learned.head().weights()).isEqualTo(twin.head().weights());
    }

    @Test
    void whereARuleVotesItIsHeardBesideTheHead() {
        LearningTask task = Tasks.clusters(60, 9, .4, 2);
        Learner wrong = teacher(new int[][] {{1}, {}, {}}, 60);
        Learned learned = wrong.learn(task, Progress.NONE);
        float alone = learned.head().predict(task.embeddings()).probability(20, 0);
        assertThat(learned.transductive().probability(20, 0)).isEqualTo(alone);
    }

    @Test
    void votesOfOtherRowsAreRefused() {
        LearningTask task =
                new LearningTask(
                        Tasks.embeddings(10, .3, 1),
                        new Labels(new int[] {0}, new int[] {0}, 3),
                        () -> {
                            throw new AssertionError();
                        },
                        1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> teacher(new int[3][0], 9).learn(task, Progress.NONE))
                .withMessage("votes on 9 rows, but there are 10");
    }

    private static Learner teacher(int[][] hits, int n) {
        Votes votes = Votes.unipolar(hits, new int[] {0, 1, 2}, n, 3);
        return new RuleTeacher(new LogisticRegression(), OneCoin.forRules(), votes);
    }
}
