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

class NearestNeighborsTest {

    @ParameterizedTest
    @CsvSource({"2,3,1", "5,2,9", "131,17,5", "300,64,15"})
    void findsWhatSortingFinds(int n, int d, int k) {
        Embeddings embeddings = RandomMatrix.gaussian(n, d, 11);

        NeighborGraph graph = NearestNeighbors.graph(embeddings, k, 1, Progress.NONE);

        int reachable = Math.min(k, n - 1);
        assertThat(graph.k()).isEqualTo(reachable);
        assertThat(graph.size()).isEqualTo(n);
        for (int i = 0; i < n; i++) {
            int row = i;
            int[] expected =
                    IntStream.range(0, n)
                            .filter(j -> j != row)
                            .boxed()
                            .sorted(Comparator.comparingDouble(j -> -cosine(embeddings, row, j)))
                            .limit(reachable)
                            .mapToInt(j -> j)
                            .toArray();
            assertThat(Arrays.copyOfRange(graph.neighbors(), i * reachable, (i + 1) * reachable))
                    .containsExactly(expected);
            assertThat((double) graph.similarities()[i * reachable])
                    .isCloseTo(cosine(embeddings, i, expected[0]), within(1e-5));
        }
    }

    @Test
    void duplicatesAreNeighborsInRowOrder() {
        float[] values = new float[40 * 3];
        Arrays.fill(values, 2);

        NeighborGraph graph =
                NearestNeighbors.graph(Embeddings.of(values, 40, 3), 3, 1, Progress.NONE);

        assertThat(graph.neighbors()).startsWith(1, 2, 3, 0, 2, 3, 0, 1, 3, 0, 1, 2, 0, 1, 2);
        assertThat(graph.similarities()[0]).isCloseTo(1, within(1e-5f));
    }

    @ParameterizedTest
    @CsvSource({"1,12,10", "2,48,15", "3,20,3"})
    void cellsFindNearlyAllThatExactSearchFinds(long seed, int d, int k) {
        Embeddings embeddings = clusteredRows(6000, d, seed);
        NeighborGraph exact = ExactNeighbors.graph(embeddings, k, Progress.NONE);

        NeighborGraph found = CellNeighbors.graph(embeddings, k, seed, Progress.NONE);

        assertThat(recall(found, exact)).isGreaterThan(.98);
        for (int i = 0; i < found.neighbors().length; i++) {
            assertThat(found.neighbors()[i]).isBetween(0, 5999).isNotEqualTo(i / k);
            if (i % k > 0) {
                assertThat(found.similarities()[i])
                        .isLessThanOrEqualTo(found.similarities()[i - 1]);
                assertThat(found.neighbors()[i]).isNotEqualTo(found.neighbors()[i - 1]);
            }
        }
    }

    @Test
    void cellsAreDeterministicForASeed() {
        Embeddings embeddings = clusteredRows(1500, 16, 1);

        NeighborGraph once = CellNeighbors.graph(embeddings, 5, 7, Progress.NONE);

        assertThat(CellNeighbors.graph(embeddings, 5, 7, Progress.NONE).neighbors())
                .isEqualTo(once.neighbors());
    }

    @Test
    void cellsFillEveryListOfDuplicates() {
        float[] values = new float[900 * 3];
        Arrays.fill(values, 2);

        NeighborGraph graph =
                CellNeighbors.graph(Embeddings.of(values, 900, 3), 4, 1, Progress.NONE);

        assertThat(IntStream.of(graph.neighbors()).max().getAsInt()).isLessThan(900);
        assertThat(graph.similarities()[3599]).isCloseTo(1, within(1e-5f));
    }

    /** Rows around 40 centres, with as much noise as there is structure. */
    static Embeddings clusteredRows(int n, int d, long seed) {
        float[] centres = RandomMatrix.values(40 * d, seed);
        float[] values = RandomMatrix.values(n * d, seed + 1);
        for (int i = 0; i < n; i++) {
            VectorKernels.axpy(1, centres, i % 40 * d, values, i * d, d);
        }
        return Embeddings.of(values, n, d);
    }

    static double recall(NeighborGraph found, NeighborGraph exact) {
        int k = exact.k();
        int hits = 0;
        for (int i = 0; i < exact.neighbors().length; i++) {
            int row = i / k;
            int wanted = exact.neighbors()[i];
            hits +=
                    IntStream.range(row * k, row * k + k)
                                    .anyMatch(j -> found.neighbors()[j] == wanted)
                            ? 1
                            : 0;
        }
        return (double) hits / exact.neighbors().length;
    }

    @Test
    void oneRowHasNoNeighbor() {
        assertThat(NearestNeighbors.graph(RandomMatrix.gaussian(1, 4, 1), 5, 1, Progress.NONE).k())
                .isZero();
    }

    @Test
    void namesARowThatIsNotFinite() {
        float[] values = RandomMatrix.values(30 * 4, 1);
        values[22 * 4 + 1] = Float.NaN;

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NearestNeighbors.graph(Embeddings.of(values, 30, 4), 3, 1, Progress.NONE))
                .withMessageContaining("row 22");
    }

    @Test
    void stopsWhenTold() {
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException();
                };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(
                        () -> NearestNeighbors.graph(RandomMatrix.gaussian(30, 4, 1), 3, 1, stop));
    }

    static double cosine(Embeddings embeddings, int i, int j) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int c = 0; c < embeddings.dimension(); c++) {
            dot += (double) embeddings.get(i, c) * embeddings.get(j, c);
            left += (double) embeddings.get(i, c) * embeddings.get(i, c);
            right += (double) embeddings.get(j, c) * embeddings.get(j, c);
        }
        return dot / Math.sqrt(left * right);
    }
}
