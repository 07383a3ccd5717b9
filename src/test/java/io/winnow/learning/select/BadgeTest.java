package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Selection.Pick;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BadgeTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return Strategies.named("badge");
    }

    @Test
    void gradientsAgreeWithTheirOuterProducts() {
        Geometry golden = Geometry.read();
        int[] rows = IntStream.range(0, golden.squaredLengths().length).toArray();
        UnitRows points = UnitRows.of(golden.pool().embeddings(), rows);
        var gradients = LastLayerGradients.of(points, golden.pool().posterior(), rows);
        for (int i : rows) {
            assertThat(gradients.squaredLength(i))
                    .isCloseTo(golden.squaredLengths()[i], within(1e-5));
            assertThat(gradients.squaredDistance(0, i))
                    .isCloseTo(golden.squaredDistances()[i], within(1e-5));
        }
    }

    @Test
    void beginsWithTheLongestGradient() {
        Geometry golden = Geometry.read();
        Pick first = strategy().select(golden.pool(), 5, 1).picks().getFirst();
        double longest =
                IntStream.of(golden.pool().candidates())
                        .mapToDouble(i -> golden.squaredLengths()[i])
                        .max()
                        .orElseThrow();
        assertThat(golden.squaredLengths()[first.row()]).isEqualTo(longest);
        assertThat(first.score()).isCloseTo(Math.sqrt(longest / 2), within(1e-5));
    }

    /** Three orthogonal gradients of squared length .5, .32 and .08. */
    @Test
    void drawsTheSecondInProportionToSquaredDistance() {
        float[] h = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        float[] p = {.5f, .5f, .6f, .4f, .8f, .2f};
        Pool pool =
                new Pool(
                        Embeddings.of(h, 3, 4),
                        new int[] {0, 1, 2},
                        Labels.none(2),
                        Pools.keys(3),
                        new Posterior(p, 2),
                        null);
        int ones = 0;
        for (long seed = 0; seed < 4000; seed++) {
            int[] rows = strategy().select(pool, 2, seed).rows();
            assertThat(rows[0]).isZero();
            ones += rows[1] == 1 ? 1 : 0;
        }
        // D² is .5 + .32 and .5 + .08: share .82 / 1.40; standard deviation over 4000: 31.
        assertThat(ones).isCloseTo((int) (4000 * .82 / 1.40), within(155));
    }

    @Test
    void withoutAModelItIsSeedingAndSaysSo() {
        assertThat(strategy().select(Pools.warm(1).withoutModel(), 5, 1).strategy())
                .isEqualTo("k-means++");
    }

    @Test
    void rejectsAPosteriorThatIsNaN() {
        Pool pool = Pools.warm(1);
        pool.posterior().values()[4 * 30] = Float.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strategy().select(pool, 3, 1))
                .withMessageContaining("row 30");
    }
}
