package io.winnow.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTableTest {

    private static final int N = 60;
    private static final int D = 16;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void groupsComeLargestFirstAndTheFarthestFirst(long seed) {
        float[] values = noise(seed);
        copy(values, 7, 40);
        copy(values, 7, 50);
        copy(values, 3, 20);
        long[] keys = new long[N + 5];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = i == 31 ? 30 : i;
        }

        LikenessTable table =
                LikenessTable.compute(Embeddings.of(values, N, D), keys, 1, Progress.NONE);

        assertThat(table.groups())
                .containsExactly(List.of(7, 40, 50), List.of(3, 20), List.of(30, 31));
        List<Integer> far = table.farthest(5);
        assertThat(far).hasSize(5);
        for (int row = 0; row < N; row++) {
            assertThat(table.distance(row)).isLessThanOrEqualTo(table.distance(far.getFirst()));
        }
        assertThat(table.percentile(far.getFirst())).isEqualTo(1 - .5 / N, within(1e-6));
        assertThat(table.farthest(1000)).hasSize(N);
    }

    @Test
    void withoutNeighboursNothingIsAlike() {
        LikenessTable one =
                LikenessTable.compute(
                        Embeddings.of(new float[] {1, 0}, 1, 2), new long[] {1}, 1, Progress.NONE);

        assertThat(one.groups()).isEmpty();
        assertThat(one.farthest(3)).containsExactly(0);
        assertThat(one.distance(0)).isZero();
    }

    @Test
    void anotherTableIsRefused() {
        Embeddings plane = Embeddings.of(new float[] {1, 0}, 1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> new LikenessTable(plane));
    }

    private static float[] noise(long seed) {
        Random random = new Random(seed);
        float[] values = new float[N * D];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static void copy(float[] values, int from, int to) {
        System.arraycopy(values, from * D, values, to * D, D);
    }
}
