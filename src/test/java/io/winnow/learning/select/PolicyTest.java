package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.evaluate.Interval;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return new Policy();
    }

    @Test
    void coversThePoolBeforeThereIsAModel() {
        var selection = strategy().select(Pools.cold(1), 5, 1);
        assertThat(selection.strategy()).isEqualTo("maxherding");
        assertThat(selection.reason()).contains("cover the pool", "no model");
    }

    @Test
    void coversThePoolBlindlyWhileTheModelMayBeGuessing() {
        Pool warm = Pools.warm(1);
        var unclear = strategy().select(with(warm, warm.labels(), Interval.wilson(4, 12)), 5, 1);
        assertThat(unclear.strategy()).isEqualTo("maxherding");
        assertThat(unclear.reason()).contains("guessing");
        assertThat(unclear.picks())
                .isEqualTo(new Herding().select(warm.withoutModel(), 5, 1).picks());
        var unknown = strategy().select(with(warm, warm.labels(), null), 5, 1);
        assertThat(unknown.strategy()).isEqualTo("maxherding");
    }

    @Test
    void drawsAtRandomWhereEvenManyLabelsTeachNothing() {
        Pool warm = Pools.warm(1);
        int classes = warm.labels().classCount();
        Labels enough = many(10 * classes, classes);
        Interval guessing = Interval.wilson(5, 15);

        var selection = strategy().select(with(warm, enough, guessing), 5, 1);

        assertThat(selection.strategy()).isEqualTo("random");
        assertThat(selection.reason()).contains("does not clearly beat guessing", "neighbours");
        for (Pool pool :
                new Pool[] {
                    with(warm, many(10 * classes - 1, classes), guessing), with(warm, enough, null)
                }) {
            assertThat(strategy().select(pool, 5, 1).strategy()).isEqualTo("maxherding");
        }
        assertThat(strategy().select(with(warm, enough, Interval.wilson(9, 10)), 5, 1).strategy())
                .isEqualTo("uherding");
    }

    private static Labels many(int count, int classes) {
        int[] rows = IntStream.range(0, count).toArray();
        return new Labels(rows, IntStream.of(rows).map(i -> i % classes).toArray(), classes);
    }

    @Test
    void followsUncertaintyOnceTheModelIsTrusted() {
        var selection = strategy().select(Pools.warm(1), 5, 1);
        assertThat(selection.strategy()).isEqualTo("uherding");
        assertThat(selection.reason()).contains("beats guessing");
    }

    @Test
    void aClassWithoutLabelsDoesNotKeepAGoodModelUnused() {
        int[] rows = {0, 1, 2, 4};
        Labels three = new Labels(rows, new int[] {0, 1, 2, 0}, 4);
        Pool pool = with(Pools.warm(1), three, Interval.wilson(99, 100));
        assertThat(strategy().select(pool, 5, 1).strategy()).isEqualTo("uherding");
    }

    @Test
    void drawsAtRandomWhileChosenLabelsTeachLessThanRandomOnes() {
        Pool harmed = Pools.warm(1).withAdvantage(new Interval(-.2, -.3, -.01));
        var selection = strategy().select(harmed, 5, 1);
        assertThat(selection.picks()).isEqualTo(new Random().select(harmed, 5, 1).picks());
        assertThat(selection.strategy()).isEqualTo("random");
        assertThat(selection.reason()).contains("teach less than as many random");
        assertThat(strategy().select(harmed.withoutModel(), 5, 1).strategy()).isEqualTo("random");
        Pool unclear = Pools.warm(1).withAdvantage(new Interval(-.2, -.4, .01));
        assertThat(strategy().select(unclear, 5, 1).strategy()).isEqualTo("uherding");
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
