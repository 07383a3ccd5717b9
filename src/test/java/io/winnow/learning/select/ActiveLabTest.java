package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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
        Posterior posterior = new Posterior(new float[] {.5f, .5f, .99f, .01f, .9f, .1f, .1f, .9f}, 2);
        Opinions opinions =
                new Opinions(
                        new int[] {0, 0, 2, 2, 3, 3},
                        new int[] {0, 1, 0, 1, 0, 1},
                        new int[] {0, 1, 0, 0, 1, 1},
                        2);
        double[] scores = ActiveLab.scores(opinions, posterior, new int[] {0, 1, 2});
        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isGreaterThan(scores[2]);
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
