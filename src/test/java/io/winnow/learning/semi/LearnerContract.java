package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Patience;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NeighborGraph;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every learner promises. */
abstract class LearnerContract {

    /** The learner, if need be made for the rows and classes of {@code task}. */
    abstract Learner learner(LearningTask task);

    final Learned learn(LearningTask task, Progress progress) {
        return learner(task).learn(task, progress);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void learnsSeparableClusters(long seed) {
        Learned learned = learn(Tasks.clusters(300, 12, .15, seed), Progress.NONE);
        assertThat(Tasks.accuracy(learned.transductive())).isGreaterThan(.97);
        Embeddings unseen = Tasks.embeddings(300, .15, seed + 50);
        assertThat(Tasks.accuracy(learned.head().predict(unseen))).isGreaterThan(.97);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesAPosteriorForEveryRow(long seed) {
        LearningTask task = Tasks.clusters(100, 9, .6, seed);
        assertPosterior(learn(task, Progress.NONE).transductive(), 100, 3);
    }

    @Test
    void isDeterministicForASeed() {
        LearningTask task = Tasks.clusters(120, 9, .6, 4);
        Learned first = learn(task, Progress.NONE);
        Learned second = learn(task, Progress.NONE);
        assertThat(first.head().weights()).isEqualTo(second.head().weights());
        assertThat(first.transductive().values()).isEqualTo(second.transductive().values());
    }

    @Test
    void theOrderOfLabelsDoesNotMatter() {
        LearningTask task = Tasks.clusters(120, 12, .4, 4);
        int[] reversed = IntStream.range(0, 12).map(i -> 11 - i).toArray();
        Posterior there = learn(task, Progress.NONE).transductive();
        Posterior back =
                learn(task.withLabels(task.labels().subset(reversed)), Progress.NONE)
                        .transductive();
        for (int i = 0; i < there.values().length; i++) {
            assertThat(back.values()[i]).isCloseTo(there.values()[i], within(2e-2f));
        }
    }

    /** Row i becomes row n − 1 − i; noise goes by row, so that a little may change. */
    @Test
    void theOrderOfRowsDoesNotMatter() {
        LearningTask task = Tasks.clusters(120, 12, .25, 4);
        int[] backwards = IntStream.range(0, 120).map(i -> 119 - i).toArray();
        Labels labels =
                new Labels(
                        IntStream.of(task.labels().rows()).map(row -> 119 - row).toArray(),
                        task.labels().classes(),
                        3);
        LearningTask turned = Tasks.task(task.embeddings().gather(backwards), labels, 4);
        Learned there = learn(task, Progress.NONE);
        Learned back = learn(turned, Progress.NONE);
        double apart = 0;
        for (int i = 0; i < 120; i++) {
            for (int c = 0; c < 3; c++) {
                float before = there.transductive().probability(i, c);
                float after = back.transductive().probability(119 - i, c);
                assertThat(after).isCloseTo(before, within(.1f));
                apart += Math.abs(after - before) / 360;
            }
        }
        assertThat(apart).isLessThan(.01);
    }

    @Test
    void copesWithCopiesOfASample() {
        int[] rows = IntStream.range(0, 90).map(i -> i % 9).toArray();
        LearningTask task =
                Tasks.task(
                        Tasks.embeddings(9, .1, 1).gather(rows),
                        Tasks.clusters(90, 3, 0, 1).labels(),
                        1);
        Posterior posterior = learn(task, Progress.NONE).transductive();
        assertPosterior(posterior, 90, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(posterior.top(i + 9)).isEqualTo(Tasks.truth(i));
        }
    }

    @Test
    void copesWithOneLabelAndWithOneSample() {
        Labels one = new Labels(new int[] {0}, new int[] {2}, 3);
        assertPosterior(
                learn(Tasks.task(Tasks.embeddings(40, .3, 1), one, 1), Progress.NONE)
                        .transductive(),
                40,
                3);
        assertPosterior(
                learn(Tasks.task(Tasks.embeddings(1, .3, 1), one, 1), Progress.NONE).transductive(),
                1,
                3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void survivesImbalanceAndAClassWithoutALabel(long seed) {
        int[] rows = IntStream.range(0, 90).filter(i -> i % 3 == 0 || i == 1).toArray();
        Labels skewed = new Labels(rows, IntStream.of(rows).map(Tasks::truth).toArray(), 3);
        LearningTask task = Tasks.task(Tasks.embeddings(300, .15, seed), skewed, seed);
        Posterior posterior = learn(task, Progress.NONE).transductive();
        assertPosterior(posterior, 300, 3);
        assertThat(posterior.top(1)).isEqualTo(1);
        assertThat(posterior.top(0)).isZero();
    }

    @Test
    void copesWithOneHundredClasses() {
        int[] rows = IntStream.range(0, 40).toArray();
        Labels many = new Labels(rows, IntStream.of(rows).map(i -> i * 2).toArray(), 100);
        LearningTask task = Tasks.task(Tasks.embeddings(60, .3, 1), many, 1);
        assertPosterior(learn(task, Progress.NONE).transductive(), 60, 100);
    }

    @Test
    void copesWithOneClass() {
        Labels one = new Labels(new int[] {0, 1}, new int[] {0, 0}, 1);
        LearningTask task = Tasks.task(Tasks.embeddings(30, .3, 1), one, 1);
        assertPosterior(learn(task, Progress.NONE).transductive(), 30, 1);
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 1})
    void copesWithConstantEmbeddings(float value) {
        float[] values = new float[30 * 4];
        Arrays.fill(values, value);
        Labels two = new Labels(new int[] {0, 1}, new int[] {0, 1}, 2);
        LearningTask task = Tasks.task(Embeddings.of(values, 30, 4), two, 1);
        assertPosterior(learn(task, Progress.NONE).transductive(), 30, 2);
    }

    @Test
    void copesWhenEverythingIsLabeled() {
        LearningTask task = Tasks.clusters(30, 30, .2, 1);
        assertThat(Tasks.accuracy(learn(task, Progress.NONE).transductive())).isGreaterThan(.9);
    }

    /** What the votes make believed counts, not the class that a label names. */
    @Test
    void learnsWhatIsBelievedNotWhatIsNamed() {
        LearningTask task = Tasks.clusters(120, 12, .15, 3);
        int[] wrong = IntStream.of(task.labels().classes()).map(c -> (c + 1) % 3).toArray();
        float[] beliefs = new float[120 * 3];
        for (int row : task.labels().rows()) {
            beliefs[row * 3 + Tasks.truth(row)] = .9f;
            beliefs[row * 3 + (Tasks.truth(row) + 1) % 3] = .1f;
        }
        LearningTask doubted =
                new LearningTask(
                        task.embeddings(),
                        new Labels(task.labels().rows(), wrong, 3),
                        task.graph(),
                        3,
                        new Posterior(beliefs, 3));
        Learned learned = learn(doubted, Progress.NONE);
        assertThat(Tasks.accuracy(learned.transductive())).isGreaterThan(.9);
        assertThat(Tasks.accuracy(learned.head().predict(task.embeddings()))).isGreaterThan(.9);
    }

    @Test
    void rejectsEmbeddingsThatAreNotFinite() {
        float[] values = new float[60];
        Arrays.fill(values, 1);
        values[0] = Float.NaN;
        Labels two = new Labels(new int[] {0, 1}, new int[] {0, 1}, 2);
        LearningTask task = Tasks.task(Embeddings.of(values, 30, 2), two, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learn(task, Progress.NONE))
                .withMessageContaining("row 0");
    }

    @Test
    void stopsWhenAsked() {
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException(message);
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> learn(Tasks.clusters(60, 9, .2, 1), stop));
    }

    /** Whoever cancels in the middle is heard at the next report, so reports must come often. */
    @Test
    void asksManyTimesWhetherToGoOn() {
        int[] reports = {0};
        Progress third =
                (done, total, message) -> {
                    assertThat(done).isBetween(0L, total);
                    if (++reports[0] == Math.min(3, leastReports())) {
                        throw new CancellationException(message);
                    }
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> learn(Tasks.clusters(60, 9, .2, 1), third));
    }

    /** The neighbour graph is built outside, and asks by itself. */
    @Test
    void hearsWithinASecondThatNobodyWantsTheModel() {
        LearningTask task = Tasks.clusters(15_000, 1_500, .4, 1);
        NeighborGraph graph = task.graph().get();
        Patience patience = new Patience();
        learn(new LearningTask(task.embeddings(), task.labels(), () -> graph, 1), patience);
        patience.assertNeverLostHoweverLarge();
    }

    /** How many reports a learner makes at least. */
    int leastReports() {
        return 3;
    }

    private static void assertPosterior(Posterior posterior, int n, int classes) {
        assertThat(posterior.size()).isEqualTo(n);
        assertThat(posterior.classCount()).isEqualTo(classes);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (float p : posterior.row(i)) {
                assertThat(p).isBetween(0f, 1f);
                sum += p;
            }
            assertThat(sum).isCloseTo(1, within(1e-4));
        }
    }
}
