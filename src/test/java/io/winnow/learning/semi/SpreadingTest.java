package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;
import java.util.Locale;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class SpreadingTest {

    @Test
    void agreesWithADenseImplementation() {
        int cases = 0;
        try (Scanner in =
                new Scanner(getClass().getResourceAsStream("/golden/semi/spreading.txt"))) {
            in.useLocale(Locale.ROOT);
            while (in.hasNext()) {
                assertCase(in);
                cases++;
            }
        }
        assertThat(cases).isEqualTo(2);
    }

    private static void assertCase(Scanner in) {
        int n = in.nextInt();
        int d = in.nextInt();
        int k = in.nextInt();
        Spreading spreading = new Spreading(in.nextDouble(), in.nextDouble(), in.nextInt());
        int labeled = in.nextInt();
        float[] values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.nextFloat();
        }
        int[] rows = new int[labeled];
        int[] classes = new int[labeled];
        for (int i = 0; i < labeled; i++) {
            rows[i] = in.nextInt();
            classes[i] = in.nextInt();
        }
        NeighborGraph graph =
                NearestNeighbors.graph(Embeddings.of(values, n, d), k, 1, Progress.NONE);
        Posterior posterior =
                spreading.spread(
                        Affinity.of(graph, n, spreading.power()),
                        Targets.of(new Labels(rows, classes, 3)),
                        Progress.NONE);
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < 3; c++) {
                assertThat((double) posterior.probability(i, c))
                        .isCloseTo(in.nextDouble(), within(1e-4));
            }
        }
    }

    @Test
    void whatNoLabelReachesIsUniform() {
        NeighborGraph pairs =
                new NeighborGraph(new int[] {1, 0, 3, 2}, new float[] {.9f, .9f, .9f, .9f}, 1);
        Posterior posterior =
                new Spreading()
                        .spread(
                                Affinity.of(pairs, 4, 8),
                                Targets.of(new Labels(new int[] {0}, new int[] {1}, 2)),
                                Progress.NONE);
        assertThat(posterior.row(1)).containsExactly(0, 1);
        assertThat(posterior.row(3)).containsExactly(.5f, .5f);
    }

    @Test
    void rejectsAnAlphaThatNeverForgets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spreading(8, 1, 50))
                .withMessageContaining("1.0");
    }

    /** A pass over a large pool takes a while, so it asks before each. */
    @Test
    void asksBeforeEachPass() {
        int[] asked = {0};
        LearningTask task = Tasks.clusters(60, 6, .2, 1);
        Affinity affinity = Affinity.of(task.graph().get(), 60, 8);
        new Spreading().spread(affinity, task.targets(), (done, total, message) -> asked[0]++);
        assertThat(asked[0]).isEqualTo(50);
    }
}
