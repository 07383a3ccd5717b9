package io.winnow.learning.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutliersTest {

    @Test
    void distanceIsTheMeanOverTheNeighbors() {
        NeighborGraph graph =
                new NeighborGraph(
                        new int[] {1, 2, 0, 2, 0, 1}, new float[] {1, .5f, 1, 0, .5f, 0}, 2);

        assertThat(Outliers.distances(graph, 3))
                .containsExactly(new double[] {.25, .5, .75}, within(1e-6));
    }

    @Test
    void percentilesCountTiesHalf() {
        assertThat(Outliers.percentiles(new double[] {3, 1, 1, 9}))
                .containsExactly(.625, .25, .25, .875);
        assertThat(Outliers.percentiles(new double[] {4})).containsExactly(.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsUnlikeAllLiesFarthestOut(long seed) {
        Embeddings random = PcaTest.random(200, 6, seed);
        float[] values = new float[200 * 6];
        random.copyRows(0, 200, values, 0);
        for (int i = 0; i < 200; i++) {
            values[i * 6] = i == 77 ? -10 : 10;
        }

        NeighborGraph graph =
                NearestNeighbors.graph(Embeddings.of(values, 200, 6), 10, seed, Progress.NONE);

        double[] shares = Outliers.percentiles(Outliers.distances(graph, 200));
        assertThat(shares[77]).isEqualTo(1 - .5 / 200);
    }
}
