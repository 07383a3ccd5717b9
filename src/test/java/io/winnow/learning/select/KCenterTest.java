package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Pool;
import io.winnow.learning.Selection.Pick;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KCenterTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return Strategies.named("k-center");
    }

    @Test
    void agreesWithBruteForce() {
        Geometry golden = Geometry.read();
        var picks = strategy().select(golden.pool(), golden.centers().size(), 1).picks();
        for (int i = 0; i < picks.size(); i++) {
            Pick expected = golden.centers().get(i);
            assertThat(picks.get(i).row()).isEqualTo(expected.row());
            assertThat(picks.get(i).score()).isCloseTo(expected.score(), within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void goesFarFromTheLabels(long seed) {
        Pool pool = Pools.warm(seed);
        double[] scores =
                strategy().select(pool, 8, seed).picks().stream()
                        .mapToDouble(Pick::score)
                        .toArray();
        assertThat(IntStream.range(1, 8)).allMatch(i -> scores[i] <= scores[i - 1]);
    }
}
