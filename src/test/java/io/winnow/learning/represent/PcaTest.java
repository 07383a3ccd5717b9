package io.winnow.learning.represent;

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
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcaTest {

    static final Path GOLDEN = Path.of("src/test/resources/golden/represent/pca.safetensors");

    @ParameterizedTest
    @ValueSource(strings = {"narrow", "wide", "large"})
    void agreesWithScikitLearn(String name) throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);
        Tensor x = golden.tensor(name + ".x");
        Embeddings rows = Embeddings.of(x.values(), x.shape()[0], x.shape()[1]);
        Tensor variances = golden.tensor(name + ".variances");

        Pca pca = Pca.fit(rows, variances.values().length, 3, Progress.NONE);

        assertClose(pca.mean(), golden.tensor(name + ".mean"), 1e-5f);
        assertClose(pca.variances(), variances, 2e-3f);
        assertClose(pca.components(), golden.tensor(name + ".components"), 2e-2f);
        Embeddings projected = pca.project(rows);
        float[] values = new float[projected.size() * projected.dimension()];
        projected.copyRows(0, projected.size(), values, 0);
        assertClose(values, golden.tensor(name + ".projected"), 5e-2f);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 5, 3", "2, 5, 5", "40, 3, 3", "7, 90, 20", "300, 60, 40"})
    void componentsAreOrthonormalAndOrdered(int n, int d, int k) {
        Pca pca = Pca.fit(random(n, d, 5), k, 1, Progress.NONE);

        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int c = 0; c < d; c++) {
                    product += (double) pca.components()[i * d + c] * pca.components()[j * d + c];
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-5));
            }
            assertThat(pca.variances()[i]).isBetween(0f, i == 0 ? 1e9f : pca.variances()[i - 1]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameSeedGivesTheSameComponents(long seed) {
        Embeddings rows = random(200, 50, seed);

        Pca once = Pca.fit(rows, 6, seed, Progress.NONE);
        Pca again = Pca.fit(rows, 6, seed, Progress.NONE);

        assertThat(again.components()).isEqualTo(once.components());
    }

    @Test
    void constantRowsHaveNoVariance() {
        float[] values = new float[20 * 4];
        Arrays.fill(values, .5f);

        Pca pca = Pca.fit(Embeddings.of(values, 20, 4), 2, 1, Progress.NONE);

        assertThat(pca.variances()).containsExactly(0, 0);
        assertThat(pca.project(Embeddings.of(values, 20, 4)).row(7)).containsExactly(0, 0);
    }

    @Test
    void namesARowThatIsNotFinite() {
        float[] values = new float[10 * 3];
        values[4 * 3 + 1] = Float.NaN;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pca.fit(Embeddings.of(values, 10, 3), 2, 1, Progress.NONE))
                .withMessageContaining("row 4");
    }

    @Test
    void refusesMoreComponentsThanColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pca.fit(random(9, 3, 1), 4, 1, Progress.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pca.fit(random(0, 3, 1), 2, 1, Progress.NONE));
    }

    @Test
    void stopsWhenAsked() {
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException();
                };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Pca.fit(random(9, 3, 1), 2, 1, stop));
    }

    static Embeddings random(int n, int d, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embeddings.of(values, n, d);
    }

    private static void assertClose(float[] actual, Tensor expected, float within) {
        assertThat(actual).hasSameSizeAs(expected.values());
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i])
                    .as("element %d", i)
                    .isCloseTo(expected.values()[i], within(within));
        }
    }
}
