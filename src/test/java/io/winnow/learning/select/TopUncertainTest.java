package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Selection.Pick;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
