package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypiClustTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return new TypiClust();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void visitsEveryClusterFirst(long seed) {
        int[] rows = strategy().select(Pools.cold(seed), 4, seed).rows();
        assertThat(IntStream.of(rows).map(row -> row % 4)).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void leavesClustersThatHaveALabel() {
        Pool cold = Pools.cold(2);
        Pool pool =
                new Pool(
                        cold.embeddings(),
                        IntStream.range(3, 200).toArray(),
                        new Labels(new int[] {0, 1, 2}, new int[] {0, 1, 2}, 4),
                        cold.keys(),
                        null,
                        null);
        var pick = strategy().select(pool, 1, 1).picks().getFirst();
        assertThat(pick.row() % 4).isEqualTo(3);
        assertThat(pick.cluster()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 60_000})
    void picksFromLargePools(int n) {
        Pool pool =
                new Pool(
                        Pools.gaussian(n, 128, 1),
                        IntStream.range(0, n).toArray(),
                        Labels.none(10),
                        Pools.keys(n),
                        null,
                        null);
        assertThat(strategy().select(pool, 25, 1).picks()).hasSize(25);
    }
}
