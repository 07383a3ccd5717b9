package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Patience;
import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every query strategy promises. */
abstract class QueryStrategyContract {

    abstract QueryStrategy strategy();

    /** Whether the choice depends on the samples alone, not on the order of the rows. */
    boolean ignoresRowOrder() {
        return true;
    }

    /** Whether it looks at the embeddings at all. */
    boolean seesEmbeddings() {
        return true;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void choosesDistinctCandidatesWithScores(long seed) {
        for (Pool pool : new Pool[] {Pools.cold(seed), Pools.warm(seed)}) {
            var selection = strategy().select(pool, 20, seed);
            assertThat(selection.rows()).hasSize(20).doesNotHaveDuplicates();
            assertThat(IntStream.of(pool.candidates()).boxed())
                    .containsAll(IntStream.of(selection.rows()).boxed().toList());
            assertThat(selection.reason()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isDeterministicForASeed(long seed) {
        for (Pool pool : new Pool[] {Pools.cold(seed), Pools.warm(seed)}) {
            assertThat(strategy().select(pool, 20, seed))
                    .isEqualTo(strategy().select(pool, 20, seed));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void choosesTheSameSamplesInAnotherRowOrder(long seed) {
        org.junit.jupiter.api.Assumptions.assumeTrue(ignoresRowOrder());
        for (Pool pool : new Pool[] {Pools.cold(seed), Pools.warm(seed)}) {
            int[] order = Pools.permutation(pool.embeddings().size(), seed);
            int[] expected = strategy().select(pool, 15, seed).rows();
            int[] permuted = strategy().select(Pools.permute(pool, order), 15, seed).rows();
            assertThat(IntStream.of(permuted).map(row -> order[row]).toArray())
                    .containsExactlyInAnyOrder(expected);
        }
    }

    @Test
    void givesEveryCandidateWhenAskedForMore() {
        Pool pool = Pools.warm(7).withCandidates(new int[] {30, 31, 40});
        assertThat(strategy().select(pool, 10, 1).rows()).containsExactlyInAnyOrder(30, 31, 40);
    }

    @Test
    void givesNothingFromNoCandidates() {
        Pool pool = Pools.warm(7).withCandidates(new int[0]);
        assertThat(strategy().select(pool, 10, 1).picks()).isEmpty();
    }

    @Test
    void choosesTheOnlySample() {
        Embeddings one = Embeddings.of(new float[] {1, 0}, 1, 2);
        Pool pool = new Pool(one, new int[] {0}, Labels.none(3), new long[] {5}, null, null);
        assertThat(strategy().select(pool, 4, 1).rows()).containsExactly(0);
    }

    @Test
    void copesWithOneClass() {
        int n = 12;
        float[] sure = new float[n];
        Arrays.fill(sure, 1);
        Pool pool =
                new Pool(
                        Pools.gaussian(n, 4, 3),
                        IntStream.range(1, n).toArray(),
                        new Labels(new int[] {0}, new int[] {0}, 1),
                        Pools.keys(n),
                        new Posterior(sure, 1),
                        null);
        assertThat(strategy().select(pool, 5, 1).rows()).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void copesWithOneHundredClasses(long seed) {
        Pool pool = Pools.cold(seed);
        int n = pool.embeddings().size();
        int[] labeled = IntStream.range(0, 20).toArray();
        Pool many =
                new Pool(
                        pool.embeddings(),
                        IntStream.range(20, n).toArray(),
                        new Labels(labeled, IntStream.of(labeled).map(i -> 5 * i).toArray(), 100),
                        pool.keys(),
                        Pools.posterior(n, 100, seed),
                        null);
        assertThat(strategy().select(many, 15, seed).rows()).hasSize(15).doesNotHaveDuplicates();
    }

    /** 60 samples, each of them three times; draws at random stay uniform, copies and all. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void copiesOfASampleCountOnceInABatch(long seed) {
        org.junit.jupiter.api.Assumptions.assumeTrue(seesEmbeddings());
        int[] rows = IntStream.range(0, 180).map(i -> i % 60).toArray();
        Embeddings copies = Pools.gaussian(60, 6, seed).gather(rows);
        Posterior posterior = Pools.posterior(60, 3, seed).gather(rows);
        int[] open = IntStream.range(2, 180).toArray();
        Labels two = new Labels(new int[] {0, 1}, new int[] {0, 1}, 3);
        for (Posterior known : new Posterior[] {null, posterior}) {
            Pool pool = new Pool(copies, open, two, Pools.keys(180), known, null);
            List<Integer> chosen =
                    strategy().select(pool, 20, seed).picks().stream()
                            .filter(pick -> !pick.strategy().equals("random"))
                            .map(pick -> pick.row() % 60)
                            .toList();
            assertThat(chosen).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 1})
    void copesWithConstantEmbeddings(float value) {
        int n = 40;
        float[] values = new float[n * 3];
        Arrays.fill(values, value);
        int[] all = IntStream.range(0, n).toArray();
        Pool pool =
                new Pool(
                        Embeddings.of(values, n, 3),
                        all,
                        Labels.none(2),
                        Pools.keys(n),
                        null,
                        null);
        assertThat(strategy().select(pool, 7, 1).rows()).hasSize(7).doesNotHaveDuplicates();
        Pool labeled =
                new Pool(
                        pool.embeddings(),
                        Arrays.copyOfRange(all, 2, n),
                        new Labels(new int[] {0, 1}, new int[] {0, 1}, 2),
                        pool.keys(),
                        Pools.posterior(n, 2, 3),
                        null);
        assertThat(strategy().select(labeled, 7, 1).rows()).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void rejectsEmbeddingsThatAreNotFinite() {
        org.junit.jupiter.api.Assumptions.assumeTrue(seesEmbeddings());
        float[] values = new float[20];
        Arrays.fill(values, 1);
        values[7] = Float.NaN;
        int[] all = IntStream.range(0, 10).toArray();
        Pool pool =
                new Pool(
                        Embeddings.of(values, 10, 2),
                        all,
                        Labels.none(2),
                        Pools.keys(10),
                        Pools.posterior(10, 2, 1),
                        null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strategy().select(pool, 10, 1))
                .withMessageContaining("row 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void rejectsACountBelowOne(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strategy().select(Pools.warm(1), count, 1))
                .withMessageContaining(String.valueOf(count));
    }

    @Test
    void stopsWhenAsked() {
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException(message);
                };
        for (Pool pool : new Pool[] {Pools.cold(1), Pools.warm(1)}) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> strategy().select(pool, 5, 1, stop));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hearsWithinASecondThatNobodyWantsTheSamples(boolean model) {
        int n = 30_000;
        int[] labeled = IntStream.range(0, 3_000).toArray();
        Pool pool =
                new Pool(
                        Pools.gaussian(n, 64, 1),
                        IntStream.range(3_000, n).toArray(),
                        new Labels(labeled, IntStream.of(labeled).map(i -> i % 10).toArray(), 10),
                        Pools.keys(n),
                        model ? Pools.posterior(n, 10, 1) : null,
                        null);
        Patience patience = new Patience();
        strategy().select(pool, 50, 1, patience);
        patience.assertNeverLostHoweverLarge();
    }
}
