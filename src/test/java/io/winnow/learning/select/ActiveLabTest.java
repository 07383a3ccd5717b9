package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import java.util.Locale;
import java.util.Scanner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActiveLabTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return Strategies.named("activelab");
    }

    @Test
    void agreesWithNumPy() {
        try (Scanner in =
                new Scanner(getClass().getResourceAsStream("/golden/select/activelab.txt"))) {
            in.useLocale(Locale.ROOT);
            int n = in.nextInt();
            int classes = in.nextInt();
            int answers = in.nextInt();
            float[] p = new float[n * classes];
            for (int i = 0; i < p.length; i++) {
                p[i] = in.nextFloat();
            }
            int[][] columns = new int[3][answers];
            for (int i = 0; i < 3 * answers; i++) {
                columns[i % 3][i / 3] = in.nextInt();
            }
            double[] scores =
                    ActiveLab.scores(
                            new Opinions(columns[0], columns[1], columns[2], classes),
                            new Posterior(p, classes),
                            IntStream.range(0, n).toArray());
            for (double score : scores) {
                assertThat(score).isCloseTo(in.nextDouble(), within(1e-6));
            }
        }
    }

    @Test
    void aDisputedSampleComesBeforeAnUnansweredSureOne() {
        float[] p = new float[24];
        int[][] answers = new int[3][22];
        for (int row = 0; row < 12; row++) {
            p[2 * row + row % 2] = row == 0 ? .5f : .99f;
            p[2 * row + 1 - row % 2] = row == 0 ? .5f : .01f;
            for (int a = 0; a < 2 && row != 1; a++) {
                int at = 2 * (row == 0 ? 0 : row - 1) + a;
                answers[0][at] = row;
                answers[1][at] = a;
                answers[2][at] = row == 0 ? a : row % 2;
            }
        }
        Posterior posterior = new Posterior(p, 2);
        Opinions opinions = new Opinions(answers[0], answers[1], answers[2], 2);
        double[] scores = ActiveLab.scores(opinions, posterior, new int[] {0, 1, 2});
        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isGreaterThan(scores[2]);
    }

    /** The twelve labeled rows have two answers each; those of the first six differ. */
    @Test
    void asksAgainAboutDisputedRowsButForHalfOfTheBatchAtMost() {
        Pool pool = Pools.warm(3);
        int[] labeled = pool.labels().rows();
        int[] twice = IntStream.range(0, 24).map(i -> labeled[i / 2]).toArray();
        int[] people = IntStream.range(0, 24).map(i -> i % 2).toArray();
        int[] said = IntStream.range(0, 24).map(i -> i < 12 ? i % 2 : 3).toArray();
        Opinions opinions = new Opinions(twice, people, said, 4);
        Pool sure = pool.withPosterior(sure(pool));

        int[] rows = new ActiveLab(opinions, labeled).select(sure, 10, 1).rows();
        int[] few = new ActiveLab(opinions, new int[] {0, 8}).select(sure, 10, 1).rows();

        assertThat(rows).hasSize(10).doesNotHaveDuplicates();
        assertThat(IntStream.of(rows).limit(5)).allMatch(row -> row < 6);
        assertThat(IntStream.of(rows).skip(5)).allMatch(row -> row >= 12);
        assertThat(few).hasSize(10).contains(0).doesNotContain(8);
    }

    @Test
    void asksAboutNoAnsweredRowUnlessItMay() {
        Pool pool = Pools.warm(3);
        Opinions opinions = Opinions.of(pool.labels());

        assertThat(new ActiveLab(opinions, new int[0]).select(pool, 20, 1))
                .isEqualTo(strategy().select(pool, 20, 1));
    }

    /** Believes in class 3 everywhere. */
    private static Posterior sure(Pool pool) {
        float[] p = new float[4 * pool.embeddings().size()];
        for (int row = 0; row < pool.embeddings().size(); row++) {
            p[4 * row + 3] = .97f;
            p[4 * row] = p[4 * row + 1] = p[4 * row + 2] = .01f;
        }
        return new Posterior(p, 4);
    }

    @Test
    void saysSoWhenThereIsNoModel() {
        assertThat(strategy().select(Pools.cold(1), 5, 1).reason()).contains("no model", "random");
    }

    @Test
    void rejectsAnAnswerOutsideTheClasses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Opinions(new int[2], new int[1], new int[2], 3))
                .withMessageContaining("1 annotators");
    }
}
