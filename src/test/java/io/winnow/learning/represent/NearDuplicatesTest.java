package io.winnow.learning.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsPlantedGroupsAndNothingElse(long seed) {
        Embeddings random = PcaTest.random(300, 30, seed);
        float[] values = new float[300 * 30];
        random.copyRows(0, 300, values, 0);
        plant(values, 0, 100, .01f);
        plant(values, 0, 200, .01f);
        plant(values, 7, 8, 0);
        long[] keys = LongStream.range(0, 300).toArray();
        keys[50] = keys[60];

        NeighborGraph graph =
                NearestNeighbors.graph(Embeddings.of(values, 300, 30), 5, seed, Progress.NONE);

        assertThat(new NearDuplicates().groups(graph, keys))
                .containsExactly(new int[] {0, 100, 200}, new int[] {7, 8}, new int[] {50, 60});
    }

    @Test
    void aHundredEqualRowsAreOneGroup() {
        float[] values = new float[100 * 2];
        Arrays.fill(values, 1);
        NeighborGraph graph =
                NearestNeighbors.graph(Embeddings.of(values, 100, 2), 3, 1, Progress.NONE);

        assertThat(new NearDuplicates().groups(graph, LongStream.range(0, 100).toArray()))
                .singleElement()
                .satisfies(group -> assertThat(group).hasSize(100));
    }

    @Test
    void oneRowOrNoneHasNoDuplicate() {
        NeighborGraph none = new NeighborGraph(new int[0], new float[0], 0);

        assertThat(new NearDuplicates().groups(none, new long[0])).isEmpty();
        assertThat(new NearDuplicates().groups(none, new long[] {4})).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new NearDuplicates(1));
    }

    private static void plant(float[] values, int from, int to, float noise) {
        for (int j = 0; j < 30; j++) {
            values[to * 30 + j] = values[from * 30 + j] + (j % 2 == 0 ? noise : -noise);
        }
    }
}
