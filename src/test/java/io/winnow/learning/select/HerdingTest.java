package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Selection.Pick;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HerdingTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return new Herding();
    }

    @Test
    void agreesWithBruteForce() {
        int cases = 0;
        try (Scanner in =
                new Scanner(getClass().getResourceAsStream("/golden/select/herding.txt"))) {
            in.useLocale(Locale.ROOT);
            while (in.hasNext("case")) {
                in.next();
                assertCase(in);
                cases++;
            }
        }
        assertThat(cases).isEqualTo(3);
    }

    private void assertCase(Scanner in) {
        String name = in.next();
        int n = in.nextInt();
        int d = in.nextInt();
        int labeled = in.nextInt();
        int classes = in.nextInt();
        Embeddings embeddings = Embeddings.of(floats(in, n * d), n, d);
        int[] rows = IntStream.range(0, labeled).map(i -> in.nextInt()).toArray();
        Posterior posterior = classes == 0 ? null : new Posterior(floats(in, n * classes), classes);
        Set<Integer> taken = new HashSet<>(IntStream.of(rows).boxed().toList());
        Pool pool =
                new Pool(
                        embeddings,
                        IntStream.range(0, n).filter(i -> !taken.contains(i)).toArray(),
                        new Labels(rows, new int[labeled], 3),
                        Pools.keys(n),
                        posterior,
                        null);
        List<Pick> picks = strategy().select(pool, 12, 1).picks();
        for (Pick pick : picks) {
            assertThat(in.next()).isEqualTo("pick");
            assertThat(pick.row()).as(name).isEqualTo(in.nextInt());
            assertThat(pick.score()).as(name).isCloseTo(in.nextDouble(), within(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void coldItVisitsEveryClusterFirst(long seed) {
        int[] rows = strategy().select(Pools.cold(seed), 4, seed).rows();
        assertThat(IntStream.of(rows).map(row -> row % 4)).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void withoutAModelItIsMaxHerdingAndSaysSo() {
        var blind = strategy().select(Pools.warm(1).withoutModel(), 5, 1);
        assertThat(blind.strategy()).isEqualTo("maxherding");
        assertThat(blind.picks()).extracting(Pick::strategy).containsOnly("maxherding");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void blindItKeepsThePoolsWidthHoweverCloseTheLabelsLie(long seed) {
        Pool pool = Pools.cold(seed);
        Pick first = strategy().select(withFourLabelsInOnePlace(pool), 3, seed).picks().getFirst();
        assertThat(first.score())
                .as("covers more than itself")
                .isGreaterThan(3.0 / pool.keys().length);
    }

    /** A dense n² × d pass would show in the length of the build. */
    @ParameterizedTest
    @CsvSource({"8000, 128", "60000, 128", "8000, 768"})
    void picksFromLargePools(int n, int d) {
        Pool pool =
                new Pool(
                        Pools.gaussian(n, d, 1),
                        IntStream.range(50, n).toArray(),
                        new Labels(
                                IntStream.range(0, 50).toArray(),
                                IntStream.range(0, 50).map(i -> i % 10).toArray(),
                                10),
                        Pools.keys(n),
                        Pools.posterior(n, 10, 1),
                        null);
        assertThat(strategy().select(pool, 25, 1).picks()).hasSize(25);
    }

    private static Pool withFourLabelsInOnePlace(Pool pool) {
        int[] labeled = {0, 4, 8, 12};
        float[] values = pool.embeddings().row(0);
        int d = values.length;
        float[] all = new float[pool.embeddings().size() * d];
        for (int i = 0; i < pool.embeddings().size(); i++) {
            System.arraycopy(pool.embeddings().row(i), 0, all, i * d, d);
        }
        for (int row : labeled) {
            System.arraycopy(values, 0, all, row * d, d);
            all[row * d] += row * .005f;
        }
        return new Pool(
                Embeddings.of(all, pool.embeddings().size(), d),
                IntStream.of(pool.candidates()).filter(row -> row % 4 != 0 || row > 12).toArray(),
                new Labels(labeled, new int[4], 4),
                pool.keys(),
                null,
                null);
    }

    private static float[] floats(Scanner in, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.nextFloat();
        }
        return values;
    }
}
