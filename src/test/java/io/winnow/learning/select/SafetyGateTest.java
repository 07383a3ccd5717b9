package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.evaluate.Interval;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyGateTest {

    private static final Embeddings ROWS = Pools.clusters(400, 8, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void seesThatOneClassOnlyTeachesLess(long seed) {
        Interval advantage = advantage(labels(0, 240, 4), labels(300, 340, 1), seed).orElseThrow();
        assertThat(advantage.high()).isNegative();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsNoHarmWhereBothAreRandom(long seed) {
        Interval advantage = advantage(labels(0, 200, 1), labels(300, 360, 1), seed).orElseThrow();
        assertThat(advantage.low()).isNotPositive();
        assertThat(advantage.high()).isNotNegative();
    }

    @Test
    void saysNothingOnTooFewLabels() {
        assertThat(advantage(labels(0, 200, 1), labels(300, 319, 1), 1)).isEmpty();
        assertThat(advantage(labels(0, 30, 1), labels(300, 340, 1), 1)).isEmpty();
    }

    private static Optional<Interval> advantage(Labels chosen, Labels slice, long seed) {
        return new SafetyGate(new LogisticRegression(), seed)
                .advantage(ROWS, chosen, slice, Progress.NONE);
    }

    /** Every {@code step}th row; row i is of class i mod 4. */
    private static Labels labels(int from, int to, int step) {
        int[] rows = IntStream.range(from, to).filter(i -> i % step == 0).toArray();
        return new Labels(rows, IntStream.of(rows).map(i -> i % 4).toArray(), 4);
    }
}
