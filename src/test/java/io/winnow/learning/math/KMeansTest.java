package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {

    static final Path GOLDEN = Path.of("src/test/resources/golden/math/k-means.safetensors");

    @ParameterizedTest
    @CsvSource({"0,2", "1,10", "2,60"})
    void itsInertiaIsWithinATwentiethOfScikitLearn(int row, int k) throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);
        Tensor x = golden.tensor("x");
        Embeddings embeddings = Embeddings.of(x.values(), x.shape()[0], x.shape()[1]);
        double expected = 0;
        for (int i = 0; i < 10; i++) {
            expected += golden.tensor("inertia").values()[row * 10 + i] / 10;
        }

        double mean =
                IntStream.range(0, 10)
                        .mapToDouble(seed ->
                                new KMeans(k).cluster(embeddings, seed, Progress.NONE).inertia())
                        .average()
                        .getAsDouble();

        // scikit-learn seeds with the best of several draws per centre, at several times the cost.
        assertThat(mean).isBetween(.95 * expected, 1.05 * expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRowIsWithItsNearestCentre(long seed) {
        Embeddings embeddings = RandomMatrix.gaussian(211, 7, seed);

        Clusters clusters = new KMeans(9).cluster(embeddings, seed, Progress.NONE);

        double inertia = 0;
        for (int i = 0; i < 211; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < 9; c++) {
                least = Math.min(least, distance(embeddings, i, clusters, c));
            }
            assertThat(distance(embeddings, i, clusters, clusters.assignment()[i]))
                    .isCloseTo(least, within(1e-5));
            inertia += least;
        }
        assertThat(clusters.inertia()).isCloseTo(inertia, within(1e-3));
        assertThat(IntStream.of(clusters.sizes()).sum()).isEqualTo(211);
        assertThat(clusters.sizes()).doesNotContain(0);
        assertThat(IntStream.of(clusters.members()[3]).map(i -> clusters.assignment()[i]).boxed())
                .containsOnly(3);
    }

    @Test
    void equalSeedsGiveEqualClusters() {
        Embeddings embeddings = RandomMatrix.gaussian(300, 5, 1);

        assertThat(new KMeans(8).cluster(embeddings, 4, Progress.NONE).assignment())
                .isEqualTo(new KMeans(8).cluster(embeddings, 4, Progress.NONE).assignment())
                .isNotEqualTo(new KMeans(8).cluster(embeddings, 5, Progress.NONE).assignment());
    }

    @Test
    void anEmptyClusterTakesTheFarthestRow() {
        Embeddings rows = Embeddings.of(new float[] {0, 1, 2, 50}, 4, 1);
        KMeansPass pass = new KMeansPass(rows, new float[] {0, 1000, 1}, 3);

        pass.run(() -> {});

        assertThat(pass.means()).containsExactly(0, 50, 1.5f);
    }

    @Test
    void fewerRowsThanClustersStandAlone() {
        Clusters clusters =
                new KMeans(10).cluster(RandomMatrix.gaussian(4, 3, 1), 1, Progress.NONE);

        assertThat(clusters.k()).isEqualTo(4);
        assertThat(clusters.sizes()).containsOnly(1);
        assertThat(clusters.inertia()).isCloseTo(0, within(1e-5));
    }

    @Test
    void equalRowsShareACluster() {
        float[] values = new float[50 * 3];
        Arrays.fill(values, .3f);

        Clusters clusters = new KMeans(4).cluster(Embeddings.of(values, 50, 3), 1, Progress.NONE);

        assertThat(clusters.assignment()).containsOnly(0);
    }

    @Test
    void assignsAllOfALargePoolFromASample() {
        int n = KMeans.LARGE + 5000;
        float[] values = new float[n];
        IntStream.range(0, n).forEach(i -> values[i] = i % 3 * 100 + i % 7);

        Clusters clusters = new KMeans(3).cluster(Embeddings.of(values, n, 1), 2, Progress.NONE);

        assertThat(clusters.assignment()).hasSize(n);
        int[] ofThree = clusters.assignment();
        assertThat(IntStream.range(0, n).allMatch(i -> ofThree[i] == ofThree[i % 3])).isTrue();
        assertThat(clusters.sizes()).containsExactlyInAnyOrder(35_000, 35_000, 35_000);
    }

    @Test
    void namesARowThatIsNotFinite() {
        float[] values = RandomMatrix.values(30, 1);
        values[17] = Float.NaN;

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new KMeans(3).cluster(Embeddings.of(values, 30, 1), 1, Progress.NONE))
                .withMessageContaining("row 17");
    }

    @Test
    void stopsWhenTold() {
        Progress stop =
                (done, total, message) -> {
                    if (done > 1) {
                        throw new CancellationException();
                    }
                };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(
                        () -> new KMeans(20).cluster(RandomMatrix.gaussian(500, 4, 1), 1, stop));
    }

    private static double distance(Embeddings embeddings, int row, Clusters clusters, int c) {
        double sum = 0;
        for (int j = 0; j < embeddings.dimension(); j++) {
            double apart =
                    embeddings.get(row, j) - clusters.centres()[c * embeddings.dimension() + j];
            sum += apart * apart;
        }
        return sum;
    }
}
