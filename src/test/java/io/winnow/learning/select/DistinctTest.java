package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Embeddings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctTest {

    private static final int N = 600;
    private static final int D = 50;

    /** Copies of 20 rows with noise that leaves cosines on both sides of .99. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsWhatTheDefinitionKeeps(long seed) {
        UnitRows rows = copies(seed);
        Distinct distinct = new Distinct(D);
        List<Integer> kept = new ArrayList<>();
        int repeats = 0;

        for (int i = 0; i < N; i++) {
            int row = i;
            boolean isNew = kept.stream().noneMatch(k -> rows.cosine(k, rows, row) > .99f);
            assertThat(distinct.add(rows.gather(i).values())).isEqualTo(isNew);
            if (isNew) {
                kept.add(i);
            } else {
                repeats++;
            }
        }
        assertThat(kept.size()).isGreaterThan(40);
        assertThat(repeats).isGreaterThan(40);
    }

    /** A row of zeros has no direction, so it is like no other. */
    @Test
    void keepsEveryRowOfZeros() {
        Distinct distinct = new Distinct(3);
        assertThat(distinct.add(new float[3])).isTrue();
        assertThat(distinct.add(new float[3])).isTrue();
    }

    private static UnitRows copies(long seed) {
        Embeddings sources = Pools.gaussian(20, D, seed);
        Random random = new Random(seed);
        float[] values = new float[N * D];
        for (int i = 0; i < N; i++) {
            double noise = .2 * random.nextDouble();
            for (int j = 0; j < D; j++) {
                values[i * D + j] =
                        (float) (sources.get(i % 20, j) + noise * random.nextGaussian());
            }
        }
        return UnitRows.of(Embeddings.of(values, N, D), IntStream.range(0, N).toArray());
    }
}
