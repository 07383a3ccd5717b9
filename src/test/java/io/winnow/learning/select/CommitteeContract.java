package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.Head;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every committee promises. */
abstract class CommitteeContract {

    abstract Committee committee();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void membersAgreeOnTheLabelsAndDifferElsewhere(long seed) {
        Pool pool = Pools.warm(seed);
        List<Head> heads = heads(pool, seed);
        assertThat(heads).hasSizeGreaterThanOrEqualTo(2);
        for (Head head : heads) {
            for (int i = 0; i < pool.labels().size(); i++) {
                assertThat(head.predict(pool.embeddings()).top(pool.labels().rows()[i]))
                        .isEqualTo(pool.labels().classes()[i]);
            }
        }
        assertThat(heads.getFirst().weights()).isNotEqualTo(heads.get(1).weights());
    }

    @Test
    void theSameSeedMakesTheSameMembersAnotherOthers() {
        Pool pool = Pools.warm(1);
        List<Head> once = heads(pool, 7);
        List<Head> again = heads(pool, 7);
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).weights()).isEqualTo(once.get(i).weights());
        }
        assertThat(heads(pool, 8).getFirst().weights()).isNotEqualTo(once.getFirst().weights());
    }

    /** Samples are known by their keys. */
    @Test
    void theOrderOfRowsDoesNotMatter() {
        Pool pool = Pools.warm(2);
        int n = pool.embeddings().size();
        int[] backwards = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        Labels labels = pool.labels();
        Pool turned =
                pool(
                        pool.embeddings().gather(backwards),
                        new Labels(
                                IntStream.of(labels.rows()).map(row -> n - 1 - row).toArray(),
                                labels.classes(),
                                labels.classCount()),
                        IntStream.of(backwards).mapToLong(row -> pool.keys()[row]).toArray());
        List<Head> there = heads(pool, 3);
        List<Head> back = heads(turned, 3);
        for (int i = 0; i < there.size(); i++) {
            assertThat(back.get(i).weights())
                    .containsExactly(there.get(i).weights(), within(1e-4f));
        }
    }

    @Test
    void copesWithOneLabelOneClassAndOneHundred() {
        assertWorks(pool(Pools.gaussian(6, 3, 1), one(4), Pools.keys(6)));
        assertWorks(pool(Pools.gaussian(1, 3, 1), one(2), Pools.keys(1)));
        assertWorks(pool(Pools.gaussian(6, 3, 1), one(1), Pools.keys(6)));
        assertWorks(pool(Pools.gaussian(6, 3, 1), one(100), Pools.keys(6)));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 1})
    void copesWithConstantRows(float value) {
        float[] values = new float[8 * 3];
        Arrays.fill(values, value);
        Labels two = new Labels(new int[] {0, 1}, new int[] {0, 1}, 2);
        assertWorks(pool(Embeddings.of(values, 8, 3), two, Pools.keys(8)));
    }

    @Test
    void namesALabeledRowThatIsNotFinite() {
        float[] values = new float[8 * 3];
        Arrays.fill(values, .5f);
        values[3] = Float.NaN;
        Labels two = new Labels(new int[] {0, 1}, new int[] {0, 1}, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heads(pool(Embeddings.of(values, 8, 3), two, Pools.keys(8)), 1))
                .withMessageContaining("row 1");
    }

    @Test
    void stopsWhenAsked() {
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException();
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> committee().of(Pools.warm(1), 1, stop).toList());
    }

    private List<Head> heads(Pool pool, long seed) {
        return committee().of(pool, seed, Progress.NONE).toList();
    }

    private void assertWorks(Pool pool) {
        for (Head head : heads(pool, 1)) {
            assertThat(head.classCount()).isEqualTo(pool.labels().classCount());
            for (float weight : head.weights()) {
                assertThat(weight).isFinite();
            }
        }
    }

    private static Labels one(int classes) {
        return new Labels(new int[] {0}, new int[] {classes - 1}, classes);
    }

    private static Pool pool(Embeddings rows, Labels labels, long[] keys) {
        int[] rest =
                IntStream.range(0, rows.size())
                        .filter(i -> IntStream.of(labels.rows()).noneMatch(row -> row == i))
                        .toArray();
        return new Pool(rows, rest, labels, keys, null, null);
    }
}
