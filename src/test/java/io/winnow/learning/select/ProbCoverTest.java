package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Progress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbCoverTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return Strategies.named("probcover");
    }

    @Test
    void theRadiusAgreesWithBruteForce() {
        Geometry golden = Geometry.read();
        UnitRows points = UnitRows.of(golden.pool().embeddings(), IntStream.range(0, 60).toArray());
        assertThat(Balls.threshold(points, golden.pseudo(), .95, Progress.NONE))
                .isCloseTo(golden.delta(), within(1e-6));
        assertThat(Balls.threshold(points, new int[60], .95, Progress.NONE))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void theCoverAgreesWithBruteForce() {
        Geometry golden = Geometry.read();
        int[] rows = IntStream.range(0, 60).map(i -> (i + 3) % 60).toArray();
        UnitRows points = UnitRows.of(golden.pool().embeddings(), rows);
        BallCover cover = new BallCover(Balls.of(points, .6, Progress.NONE), 60, 57);
        for (int[] expected : golden.covers()) {
            int next = cover.next();
            assertThat(rows[next]).isEqualTo(expected[0]);
            assertThat(cover.gain(next)).isEqualTo(expected[1]);
            int before = cover.uncovered();
            cover.cover(next);
            assertThat(cover.uncovered()).isEqualTo(before - expected[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void visitsEveryClusterFirst(long seed) {
        int[] rows = strategy().select(Pools.cold(seed), 4, seed).rows();
        assertThat(IntStream.of(rows).map(row -> row % 4)).containsExactlyInAnyOrder(0, 1, 2, 3);
    }
}
