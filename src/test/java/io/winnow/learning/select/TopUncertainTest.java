package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection.Pick;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopUncertainTest {

    @Nested
    class ByMargin extends QueryStrategyContract {
        @Override
        QueryStrategy strategy() {
            return Strategies.named("margin");
        }
    }

    @Nested
    class ByEntropy extends QueryStrategyContract {
        @Override
        QueryStrategy strategy() {
            return Strategies.named("entropy");
        }
    }

    @Nested
    class ByLeastConfidence extends QueryStrategyContract {
        @Override
        QueryStrategy strategy() {
            return Strategies.named("least-confidence");
        }
    }

    @Test
    void asksForTheLeastCertainFirst() {
        Pool pool = Pools.warm(3);
        var picks = Strategies.named("margin").select(pool, 188, 1).picks();
        Margin margin = new Margin();
        assertThat(picks.stream().limit(10).mapToDouble(Pick::score).toArray())
                .isEqualTo(
                        IntStream.of(pool.candidates())
                                .mapToDouble(row -> -margin.of(pool.posterior().row(row)))
                                .sorted()
                                .limit(10)
                                .map(score -> -score)
                                .toArray());
    }

    @Test
    void countsNearDuplicatesOnce() {
        float[] values = {1, 0, 1, 0.01f, 0, 1, -1, 0};
        float[] p = {.5f, .5f, .5f, .5f, .6f, .4f, .9f, .1f};
        Pool pool = pool(values, p);
        int[] three = Strategies.named("margin").select(pool, 3, 1).rows();
        assertThat(three).contains(2, 3);
        assertThat(three[0]).isIn(0, 1);
        assertThat(Strategies.named("margin").select(pool, 4, 1).rows()).hasSize(4);
    }

    /** Only the head of a large pool is ranked at first; the rest follows where it must. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 700, 1_000})
    void ranksALargePoolAsTheDefinitionDoes(int count) {
        int n = 1_000;
        Pool pool =
                new Pool(
                        Pools.gaussian(n, 2, 4),
                        IntStream.range(0, n).toArray(),
                        Labels.none(3),
                        Pools.keys(n),
                        Pools.posterior(n, 3, 6),
                        null);
        Batch expected = new Batch(pool, count, "margin", Progress.NONE);
        double[] scores = TopUncertain.score(new Margin(), pool.posterior(), pool.candidates());
        IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .takeWhile(i -> !expected.isFull())
                .forEach(i -> expected.offer(i, scores[i], -1));

        assertThat(Strategies.named("margin").select(pool, count, 1).picks())
                .isEqualTo(expected.close("").picks());
    }

    @Test
    void saysSoWhenThereIsNoModel() {
        assertThat(Strategies.named("entropy").select(Pools.cold(1), 5, 1).reason())
                .contains("no model", "random");
    }

    @Test
    void rejectsAPosteriorThatIsNaN() {
        Pool pool = pool(new float[8], new float[] {.5f, .5f, .5f, .5f, Float.NaN, 0, 1, 0});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategies.named("margin").select(pool, 1, 1))
                .withMessageContaining("row 2");
    }

    private static Pool pool(float[] values, float[] p) {
        return new Pool(
                Embeddings.of(values, 4, 2),
                new int[] {0, 1, 2, 3},
                Labels.none(2),
                Pools.keys(4),
                new Posterior(p, 2),
                null);
    }
}
