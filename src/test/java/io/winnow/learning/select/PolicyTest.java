package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.evaluate.Interval;
import org.junit.jupiter.api.Test;

class PolicyTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return new Policy();
    }

    @Test
    void coversThePoolBeforeThereIsAModel() {
        var selection = strategy().select(Pools.cold(1), 5, 1);
        assertThat(selection.strategy()).isEqualTo("uherding");
        assertThat(selection.reason()).contains("cover the pool", "no model");
    }

    @Test
    void coversThePoolWhileAClassHasNoLabel() {
        Pool warm = Pools.warm(1);
        int[] rows = {0, 1, 2, 4};
        Labels three = new Labels(rows, new int[] {0, 1, 2, 0}, 4);
        var selection = strategy().select(with(warm, three, Interval.wilson(99, 100)), 5, 1);
        assertThat(selection.strategy()).isEqualTo("typiclust");
        assertThat(selection.reason()).contains("3 of 4 classes");
    }

    @Test
    void coversThePoolWhileTheModelMayBeGuessing() {
        Pool warm = Pools.warm(1);
        var unclear = strategy().select(with(warm, warm.labels(), Interval.wilson(4, 12)), 5, 1);
        assertThat(unclear.strategy()).isEqualTo("typiclust");
        assertThat(unclear.reason()).contains("guessing");
        var unknown = strategy().select(with(warm, warm.labels(), null), 5, 1);
        assertThat(unknown.strategy()).isEqualTo("typiclust");
    }

    @Test
    void followsUncertaintyOnceTheModelIsTrusted() {
        var selection = strategy().select(Pools.warm(1), 5, 1);
        assertThat(selection.strategy()).isEqualTo("uherding");
        assertThat(selection.reason()).contains("every class");
    }

    private static Pool with(Pool pool, Labels labels, Interval accuracy) {
        return new Pool(
                pool.embeddings(),
                pool.candidates(),
                labels,
                pool.keys(),
                pool.posterior(),
                accuracy);
    }
}
