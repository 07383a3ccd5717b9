package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every search does. */
abstract class NeighborSearchContract {

    abstract NeighborSearch over(Embeddings rows, long seed);

    /** The share of true neighbours it must find among clustered rows. */
    abstract double recall();

    @ParameterizedTest
    @CsvSource({"1,3,1,2", "5,2,9,3", "131,17,5,200", "3000,24,10,70"})
    void findsWhatSortingFinds(int n, int d, int k, int m) {
        Embeddings rows = NearestNeighborsTest.clusteredRows(n, d, 3);
        Embeddings queries = NearestNeighborsTest.clusteredRows(m, d, 3);

        NeighborGraph found = over(rows, 1).nearest(queries, k, Progress.NONE);

        assertThat(found.k()).isEqualTo(Math.min(k, n));
        assertThat(found.size()).isEqualTo(m);
        int hits = 0;
        for (int q = 0; q < m; q++) {
            float[] query = queries.row(q);
            int[] expected =
                    IntStream.range(0, n)
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> -cosine(query, rows.row(i))))
                            .limit(k)
                            .mapToInt(i -> i)
                            .toArray();
            for (int i = 0; i < found.k(); i++) {
                int row = found.neighbors()[q * found.k() + i];
                hits += IntStream.of(expected).anyMatch(e -> e == row) ? 1 : 0;
                assertThat((double) found.similarities()[q * found.k() + i])
                        .isCloseTo(cosine(query, rows.row(row)), within(1e-5));
            }
        }
        assertThat((double) hits / found.neighbors().length).isGreaterThanOrEqualTo(recall());
    }

    @Test
    void aRowOfThePoolFindsItselfFirst() {
        Embeddings rows = RandomMatrix.gaussian(500, 12, 4);

        NeighborGraph found = over(rows, 1).nearest(rows, 3, Progress.NONE);

        for (int row = 0; row < 500; row++) {
            assertThat(found.neighbors()[3 * row]).isEqualTo(row);
        }
    }

    @Test
    void duplicatesComeInRowOrderAndEnoughOfThem() {
        float[] values = new float[300 * 4];
        Arrays.fill(values, 2);
        Embeddings rows = Embeddings.of(values, 300, 4);

        NeighborGraph found = over(rows, 1).nearest(rows.gather(new int[] {7}), 300, Progress.NONE);

        assertThat(found.neighbors()).isEqualTo(IntStream.range(0, 300).toArray());
    }

    @Test
    void isDeterministicForASeed() {
        Embeddings rows = NearestNeighborsTest.clusteredRows(2_000, 8, 5);

        assertThat(over(rows, 3).nearest(rows, 5, Progress.NONE).neighbors())
                .isEqualTo(over(rows, 3).nearest(rows, 5, Progress.NONE).neighbors());
    }

    /** Queries are answered one by one. */
    @Test
    void theOrderOfQueriesDoesNotMatter() {
        Embeddings rows = NearestNeighborsTest.clusteredRows(1_500, 9, 6);
        Embeddings queries = NearestNeighborsTest.clusteredRows(130, 9, 7);
        int[] turned = IntStream.range(0, 130).map(i -> (i * 37 + 11) % 130).toArray();
        NeighborSearch search = over(rows, 1);

        NeighborGraph there = search.nearest(queries, 4, Progress.NONE);
        NeighborGraph back = search.nearest(queries.gather(turned), 4, Progress.NONE);

        for (int q = 0; q < 130; q++) {
            assertThat(Arrays.copyOfRange(back.neighbors(), 4 * q, 4 * q + 4))
                    .isEqualTo(
                            Arrays.copyOfRange(
                                    there.neighbors(), 4 * turned[q], 4 * turned[q] + 4));
        }
    }

    /** The cells of an approximate search may differ, and what they miss. */
    @Test
    void theOrderOfRowsDoesNotMatter() {
        Embeddings rows = NearestNeighborsTest.clusteredRows(1_500, 9, 6);
        int[] turned = IntStream.range(0, 1_500).map(i -> (i * 7 + 3) % 1_500).toArray();
        Embeddings queries = NearestNeighborsTest.clusteredRows(130, 9, 7);

        NeighborGraph there = over(rows, 1).nearest(queries, 4, Progress.NONE);
        NeighborGraph back = over(rows.gather(turned), 1).nearest(queries, 4, Progress.NONE);

        int same = 0;
        for (int i = 0; i < there.neighbors().length; i++) {
            same += turned[back.neighbors()[i]] == there.neighbors()[i] ? 1 : 0;
        }
        assertThat((double) same / there.neighbors().length)
                .isGreaterThanOrEqualTo(2 * recall() - 1);
    }

    @Test
    void refusesWhatItCannotCompare() {
        NeighborSearch search = over(RandomMatrix.gaussian(20, 4, 1), 1);
        float[] broken = RandomMatrix.values(3 * 4, 1);
        broken[2 * 4] = Float.NaN;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.nearest(Embeddings.of(broken, 3, 4), 1, Progress.NONE))
                .withMessageContaining("row 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.nearest(RandomMatrix.gaussian(2, 5, 1), 1, Progress.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.nearest(RandomMatrix.gaussian(2, 4, 1), 0, Progress.NONE));
    }

    @Test
    void stopsWhenTold() {
        NeighborSearch search = over(RandomMatrix.gaussian(20, 4, 1), 1);
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException();
                };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> search.nearest(RandomMatrix.gaussian(2, 4, 1), 1, stop));
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            left += (double) a[i] * a[i];
            right += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(left * right);
    }
}
