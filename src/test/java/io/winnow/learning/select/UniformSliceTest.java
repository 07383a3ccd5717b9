package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Pool;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniformSliceTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return new UniformSlice(Strategies.named("margin"), 0.1);
    }

    @Test
    void mixesInTheShareOnAverageAndMarksIt() {
        Pool pool = Pools.warm(1);
        int random = 0;
        for (long seed = 0; seed < 400; seed++) {
            long here =
                    strategy().select(pool, 25, seed).picks().stream()
                            .filter(pick -> pick.strategy().equals("random"))
                            .count();
            assertThat(here).isBetween(2L, 3L);
            random += (int) here;
        }
        // 2 + Bernoulli(½), 400 times: mean 1000, standard deviation 10.
        assertThat(random).isBetween(950, 1050);
    }

    @Test
    void drawsItsRandomPicksUniformlyFromAllCandidates() {
        Pool pool = Pools.warm(1);
        int[] counts = new int[200];
        for (long seed = 0; seed < 4000; seed++) {
            strategy().select(pool, 50, seed).picks().stream()
                    .filter(pick -> pick.strategy().equals("random"))
                    .forEach(pick -> counts[pick.row()]++);
        }
        // Binomial(4000, 5/188): mean 106, standard deviation 10.2; ±5 of them.
        assertThat(Arrays.stream(counts).skip(12)).allMatch(c -> c > 55 && c < 158);
    }

    /** Whoever labels half of a batch has labeled half of its random picks. */
    @Test
    void spreadsItsRandomPicksOverTheBatch() {
        var picks = new UniformSlice(Strategies.named("margin"), .2).select(Pools.warm(1), 20, 1);
        assertThat(IntStream.range(0, 20))
                .filteredOn(i -> picks.picks().get(i).strategy().equals("random"))
                .containsExactly(2, 7, 12, 17);
    }

    @Test
    void allOrNothing() {
        var all = new UniformSlice(Strategies.named("margin"), 1).select(Pools.warm(1), 9, 1);
        assertThat(all.picks()).hasSize(9).allMatch(pick -> pick.strategy().equals("random"));
        var none = new UniformSlice(Strategies.named("margin"), 0).select(Pools.warm(1), 9, 1);
        assertThat(none.picks()).hasSize(9).allMatch(pick -> pick.strategy().equals("margin"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.1, 1.1, Double.NaN})
    void rejectsAShareOutOfRange(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UniformSlice(Strategies.named("margin"), share))
                .withMessageContaining(String.valueOf(share));
    }
}
