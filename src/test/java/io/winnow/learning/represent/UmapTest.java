package io.winnow.learning.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Trustworthiness;
import io.winnow.learning.math.NeighborGraph;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UmapTest extends ProjectionContract {

    @Override
    Projection projection() {
        return new Umap(15, 150);
    }

    @Test
    void keepsTheNeighborsOfDigits() throws IOException {
        Embeddings digits = TsneTest.digits();

        Embeddings plane = new Umap().project(digits, 1, Progress.NONE);

        assertThat(Trustworthiness.of(digits, plane, 12)).isGreaterThan(.96);
    }

    /** With k = 2 the second neighbour may weigh nothing, since the first has all of log₂ 2 = 1. */
    @Test
    void nearestNeighborsWeighOneAndUnionsJoin() {
        NeighborGraph graph =
                new NeighborGraph(
                        new int[] {1, 2, 0, 2, 0, 1},
                        new float[] {.9f, .8f, .9f, .7f, .8f, .7f},
                        2);

        SparseGraph fuzzy = FuzzyGraph.of(graph, 3);

        assertThat(fuzzy.columns()).containsExactly(1, 2, 0, 2, 0, 1);
        assertThat(fuzzy.weights()[0]).isEqualTo(1);
        assertThat(fuzzy.weights()[1]).isEqualTo(1);
        assertThat(fuzzy.weights()[3]).isLessThan(1e-3f);
        assertThat(fuzzy.weights()[5]).isEqualTo(fuzzy.weights()[3]);
    }

    /** With k = 4 weights sum to log₂ 4 = 2 before the union. */
    @Test
    void smoothDistancesSumToTheLogarithm() {
        int n = 5;
        int[] neighbors = new int[n * 4];
        float[] similarities = new float[n * 4];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 4; j++) {
                neighbors[i * 4 + j] = (i + 1 + j) % n;
                similarities[i * 4 + j] = .9f - .1f * j;
            }
        }

        SparseGraph fuzzy = FuzzyGraph.of(new NeighborGraph(neighbors, similarities, 4), n);

        // Of 0: a = w(.1) = 1 and w(.4) both ways with 1, b and c both ways with 2 and 3.
        double sigma = .1 / Math.log(1 / root());
        double far = Math.exp(-.3 / sigma);
        assertThat(fuzzy.weights()[0]).isCloseTo((float) (1 + far - far), within(1e-4f));
        double second = Math.exp(-.1 / sigma);
        double third = Math.exp(-.2 / sigma);
        assertThat(fuzzy.weights()[1])
                .isCloseTo((float) (second + third - second * third), within(1e-3f));
    }

    /** x with x + x² + x³ = 1, what the three farther of four evenly spaced neighbours share. */
    private static double root() {
        double x = .5;
        for (int i = 0; i < 50; i++) {
            x -= (x + x * x + x * x * x - 1) / (1 + 2 * x + 3 * x * x);
        }
        return x;
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Umap(1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Umap(5, -1));
    }
}
