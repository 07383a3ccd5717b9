package io.winnow.learning.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Trustworthiness;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every projection does. */
abstract class ProjectionContract {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** As people would use it. */
    abstract Projection projection();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameSeedGivesTheSamePlaces(long seed) throws Exception {
        Embeddings rows = PcaTest.random(1_300, 9, seed);

        float[] alone;
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            alone = one.submit(() -> places(rows, seed)).get();
        }

        assertThat(places(rows, seed)).isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 17, 120})
    void placesAreFinite(int n) {
        assertFinite(places(PcaTest.random(n, 5, n), 1), n);
        assertFinite(places(PcaTest.random(n, 1, n), 1), n);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 600})
    void constantRowsGetFinitePlaces(int n) {
        float[] same = new float[n * 4];
        Arrays.fill(same, .5f);

        assertFinite(places(Embeddings.of(same, n, 4), 1), n);
        assertFinite(places(Embeddings.of(new float[n * 4], n, 4), 1), n);
    }

    @Test
    void duplicatesLieTogether() {
        float[] values = new float[200 * 6];
        for (int i = 0; i < 200; i++) {
            values[i * 6 + i % 4] = 1;
        }

        float[] places = places(Embeddings.of(values, 200, 6), 5);

        assertFinite(places, 200);
        assertThat(neighborsOfOwnKind(places, 4)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void clustersStayApart(long seed) {
        Random random = new Random(seed);
        float[] values = new float[400 * 8];
        for (int i = 0; i < values.length; i++) {
            values[i] = .15f * (float) random.nextGaussian();
        }
        for (int i = 0; i < 400; i++) {
            values[i * 8 + i % 3] += 1;
        }

        float[] places = places(Embeddings.of(values, 400, 8), seed);

        assertThat(neighborsOfOwnKind(places, 3)).isGreaterThan(.99);
    }

    /**
     * Group by group, and mixed. Random starts go by row, so that the picture may be another one;
     * it must be as true.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRowsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        float[] values = new float[300 * 5];
        for (int i = 0; i < values.length; i++) {
            boolean own = i % 5 == i / 5 / 100;
            values[i] = .3f * (float) random.nextGaussian() + (own ? 1 : 0);
        }
        Embeddings sorted = Embeddings.of(values, 300, 5);
        int[] turned = IntStream.range(0, 300).map(i -> (i * 7 + 3) % 300).toArray();

        double there = trust(sorted);
        double back = trust(sorted.gather(turned));

        assertThat(there).isGreaterThan(.75);
        assertThat(back).isCloseTo(there, within(.02));
    }

    private double trust(Embeddings rows) {
        return Trustworthiness.of(rows, projection().project(rows, 1, Progress.NONE), 12);
    }

    @Test
    void namesARowThatIsNotFinite() {
        float[] values = new float[30 * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7;
        }
        values[4 * 3 + 1] = Float.NaN;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> places(Embeddings.of(values, 30, 3), 1))
                .withMessageContaining("row 4");
    }

    @Test
    void refusesToLayOutNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> places(PcaTest.random(0, 3, 1), 1));
    }

    @Test
    void stopsWithinASecond() {
        Embeddings rows = PcaTest.random(3_000, 40, 1);
        long[] cancelled = {0};
        Progress stop =
                (done, total, message) -> {
                    if (done > 0 || message.equals("laying out")) {
                        cancelled[0] = THREADS.getCurrentThreadCpuTime();
                        throw new CancellationException();
                    }
                };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> projection().project(rows, 1, stop));

        assertThat((THREADS.getCurrentThreadCpuTime() - cancelled[0]) / 1e9).isLessThan(1);
    }

    float[] places(Embeddings rows, long seed) {
        Embeddings plane = projection().project(rows, seed, Progress.NONE);
        assertThat(plane.dimension()).isEqualTo(2);
        float[] places = new float[2 * plane.size()];
        plane.copyRows(0, plane.size(), places, 0);
        return places;
    }

    private static void assertFinite(float[] places, int n) {
        assertThat(places).hasSize(2 * n);
        for (float place : places) {
            assertThat(place).isFinite();
        }
    }

    /** How many have as nearest neighbour one of the same remainder. */
    private static double neighborsOfOwnKind(float[] places, int kinds) {
        int n = places.length / 2;
        int own = 0;
        for (int i = 0; i < n; i++) {
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                double apart =
                        Math.hypot(
                                places[2 * i] - places[2 * j],
                                places[2 * i + 1] - places[2 * j + 1]);
                if (i != j && (apart < least || apart == least && j % kinds == i % kinds)) {
                    least = apart;
                    nearest = j;
                }
            }
            own += nearest % kinds == i % kinds ? 1 : 0;
        }
        return (double) own / n;
    }
}
