package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.weak.Aggregators;
import io.winnow.learning.weak.Panel;
import io.winnow.learning.weak.RowClassifier;
import io.winnow.learning.weak.Votes;
import io.winnow.learning.weak.VotesBuilder;
import io.winnow.learning.weak.Weighing;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row i of the tasks is of class i mod 3. */
class VoterTeacherTest extends LearnerContract {

    /** Two people agree on what is believed, and rules know one of the clusters of each class. */
    @Override
    Learner learner(LearningTask task) {
        int n = task.embeddings().size();
        int classes = task.labels().classCount();
        VotesBuilder people = new VotesBuilder(n, 2, classes);
        for (int i = 0; i < task.labels().size(); i++) {
            int row = task.labels().rows()[i];
            int named = task.labels().classes()[i];
            int believed = task.beliefs() == null ? named : task.beliefs().top(row);
            people.add(row, 0, believed).add(row, 1, believed);
        }
        int d = task.embeddings().dimension();
        int[][] hits = new int[classes][0];
        for (int c = 0; c < Math.min(3, Math.min(classes, d - 3)); c++) {
            int axis = c + 3;
            hits[c] =
                    IntStream.range(0, n)
                            .filter(row -> task.embeddings().get(row, axis) > .8)
                            .toArray();
        }
        Votes rules = Votes.unipolar(hits, IntStream.range(0, classes).toArray(), n, classes);
        return teacher(new Panel(people.build(), rules));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rulesTeachWhatLabelsDoNot(long seed) {
        LearningTask task = Tasks.clusters(300, 3, .6, seed);
        Learner rules = teacher(everyFourth(), 300);
        Learner labels = new SupervisedTwin(new LogisticRegression());

        assertThat(accuracy(rules, task)).isGreaterThan(accuracy(labels, task) + .05);
    }

    /** Every class has a rule on every fourth of its rows. */
    private static int[][] everyFourth() {
        return IntStream.range(0, 3)
                .mapToObj(c ->
                        IntStream.range(0, 300).filter(i -> i % 3 == c && i / 3 % 4 == 0).toArray())
                .toArray(int[][]::new);
    }

    @Test
    void whoIsNotSureTeachesToo() {
        VotesBuilder answers = new VotesBuilder(300, 1, 3);
        for (int row = 100; row < 200; row++) {
            answers.add(row, 0, new int[] {row % 3, (row + 1 + row / 6 % 2) % 3});
        }
        Learner unsure = teacher(answers.build(), new int[3][0], 300);
        Learner labels = new SupervisedTwin(new LogisticRegression());
        double gain = 0;
        for (long seed = 1; seed <= 8; seed++) {
            LearningTask task = Tasks.clusters(300, 6, .6, seed);
            gain += accuracy(unsure, task) - accuracy(labels, task);
        }
        assertThat(gain / 8).isGreaterThan(.05);
    }

    private static double accuracy(Learner learner, LearningTask task) {
        return Tasks.accuracy(learner.learn(task, Progress.NONE).head().predict(task.embeddings()));
    }

    @Test
    void whereTwoPeopleDifferTheTargetIsSoft() {
        LearningTask task = Tasks.clusters(90, 9, .4, 1);
        int[] labeled = task.labels().rows();
        Votes alike = twoPeople(labeled, 0);
        Votes apart = twoPeople(labeled, 1);

        float sure = probabilityOfLabels(teacher(alike, new int[3][0], 90), task);
        float doubted = probabilityOfLabels(teacher(apart, new int[3][0], 90), task);

        assertThat(doubted).isLessThan(sure - .1f);
    }

    /** Both answer each of {@code rows}; the second one is off by {@code shift}. */
    private static Votes twoPeople(int[] rows, int shift) {
        VotesBuilder answers = new VotesBuilder(90, 2, 3);
        for (int row : rows) {
            answers.add(row, 0, row % 3).add(row, 1, (row + shift) % 3);
        }
        return answers.build();
    }

    private static float probabilityOfLabels(Learner learner, LearningTask task) {
        var head = learner.learn(task, Progress.NONE).head().predict(task.embeddings());
        float sum = 0;
        for (int row : task.labels().rows()) {
            sum += head.probability(row, row % 3) / task.labels().size();
        }
        return sum;
    }

    @Test
    void whatIsHeldOutIsNotReadFromPeoplesAnswers() {
        LearningTask task = Tasks.clusters(90, 9, .4, 1);
        int[] rows = task.labels().rows();
        LearningTask fold = task.withLabels(task.labels().subset(new int[] {0, 1, 2, 3, 4, 5}));
        VotesBuilder without = new VotesBuilder(90, 2, 3);
        VotesBuilder with = new VotesBuilder(90, 2, 3);
        for (int i = 0; i < rows.length; i++) {
            with.add(rows[i], 0, rows[i] % 3).add(rows[i], 1, new int[] {0, 1});
            if (i < 6) {
                without.add(rows[i], 0, rows[i] % 3).add(rows[i], 1, new int[] {0, 1});
            }
        }

        Learned peeking = teacher(with.build(), new int[3][0], 90).learn(fold, Progress.NONE);
        Learned blind = teacher(without.build(), new int[3][0], 90).learn(fold, Progress.NONE);

        assertThat(peeking.head().weights()).isEqualTo(blind.head().weights());
    }

    @Test
    void withoutAnyVoteItLearnsFromTheLabelsAlone() {
        LearningTask task = Tasks.clusters(90, 9, .4, 1);
        Learned learned = teacher(new int[][] {{}, {}, {}}, 90).learn(task, Progress.NONE);
        Learned twin = new SupervisedTwin(new LogisticRegression()).learn(task, Progress.NONE);
        assertThat(learned.head().weights()).isEqualTo(twin.head().weights());
    }

    @Test
    void whereARuleVotesItIsHeardBesideTheHead() {
        LearningTask task = Tasks.clusters(60, 9, .4, 2);
        int row = 21; // of class 0; the rule says 2
        Learned learned = teacher(new int[][] {{}, {}, {row}}, 60).learn(task, Progress.NONE);
        var alone = learned.head().predict(task.embeddings());
        assertThat(learned.transductive().probability(row, 2))
                .isGreaterThan(alone.probability(row, 2));
        assertThat(learned.transductive().probability(22, 0)).isEqualTo(alone.probability(22, 0));
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
        return teacher(new VotesBuilder(n, 0, 3).build(), hits, n);
    }

    private static Learner teacher(Votes people, int[][] hits, int n) {
        Votes rules = Votes.unipolar(hits, new int[] {0, 1, 2}, n, 3);
        return teacher(new Panel(people, rules));
    }

    private static Learner teacher(Panel panel) {
        return new VoterTeacher(
                new LogisticRegression(),
                new Weighing(panel, Aggregators.auto(), RowClassifier.NONE, 1));
    }
}
