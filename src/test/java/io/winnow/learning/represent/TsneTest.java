package io.winnow.learning.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import io.winnow.learning.evaluate.Trustworthiness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsneTest extends ProjectionContract {

    private static final Path GOLDEN =
            Path.of("src/test/resources/golden/represent/tsne.safetensors");
    private static final Path ROWS = Path.of("src/test/resources/golden/math/k-means.safetensors");

    @Override
    Projection projection() {
        return new Tsne(20, 300);
    }

    static Embeddings digits() throws IOException {
        Tensor x = Safetensors.read(ROWS).tensor("x");
        int d = x.shape()[1];
        float[] values = x.values().clone();
        for (int at = 0; at < values.length; at += d) {
            double square = 0;
            for (int j = at; j < at + d; j++) {
                square += values[j] * values[j];
            }
            for (int j = at; j < at + d; j++) {
                values[j] /= (float) Math.sqrt(square);
            }
        }
        return Embeddings.of(values, x.shape()[0], d);
    }

    @Test
    void divergesFromDigitsNoMoreThanScikitLearn() throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);
        Embeddings digits = digits();

        Embeddings plane = new Tsne().project(digits, 1, Progress.NONE);

        double theirs = mean(golden.tensor("kl"));
        assertThat(new Tsne().divergence(digits, plane, 1)).isBetween(.5 * theirs, 1.05 * theirs);
        assertThat(Trustworthiness.of(digits, plane, 12))
                .isCloseTo(mean(golden.tensor("trust")), within(.01));
    }

    /** Their places, our affinities and our divergence: what they say of themselves. */
    @Test
    void measuresDivergenceAsScikitLearnDoes() throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);
        float[] theirs = golden.tensor("kl").values();

        double ours = new Tsne().divergence(digits(), plane(golden, "plane"), 1);

        assertThat(ours).isCloseTo(theirs[theirs.length - 1], within(.01));
    }

    @Test
    void trustsAsScikitLearnDoes() throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);
        float[] expected = golden.tensor("noise.trust").values();
        int[] k = {5, 12, 100};
        for (int i = 0; i < k.length; i++) {
            assertThat(Trustworthiness.of(digits(), plane(golden, "noise"), k[i]))
                    .isCloseTo(expected[i], within(1e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 300, 2_000})
    void theTreeRepelsAsAllPairsDo(int n) {
        double[] points = new Random(n).doubles(2L * n, -3, 3).toArray();
        Arrays.fill(points, 0, Math.min(n, 40), .25);
        QuadTree exact = new QuadTree(points, 1e-9);
        QuadTree rough = new QuadTree(points, .5);
        double[] force = new double[2];
        double sum = 0;
        double near = 0;
        for (int p = 0; p < n; p++) {
            double expected = 0;
            double x = 0;
            for (int j = 0; j < n; j++) {
                int i = exact.point(p);
                double dx = points[2 * i] - points[2 * j];
                double dy = points[2 * i + 1] - points[2 * j + 1];
                double q = 1 / (1 + dx * dx + dy * dy);
                expected += i == j ? 0 : q;
                x += q * q * dx;
            }
            double found = exact.repulsion(p, force, 0);
            assertThat(found).isCloseTo(expected, within(1e-3 * expected + 1e-9));
            assertThat(force[0]).isCloseTo(x, within(1e-3 * n));
            sum += expected;
            near += rough.repulsion(p, force, 0);
        }
        assertThat(near).isCloseTo(sum, within(.02 * sum));
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tsne(0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tsne(30, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tsne(Double.NaN, 10));
    }

    private static Embeddings plane(Safetensors golden, String name) throws IOException {
        Tensor plane = golden.tensor(name);
        return Embeddings.of(plane.values(), plane.shape()[0], 2);
    }

    private static double mean(Tensor values) {
        double sum = 0;
        for (float value : values.values()) {
            sum += value;
        }
        return sum / values.values().length;
    }
}
