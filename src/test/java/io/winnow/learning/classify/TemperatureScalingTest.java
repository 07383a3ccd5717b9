package io.winnow.learning.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureScalingTest {

    static final Path GOLDEN =
            Path.of("src/test/resources/golden/classify/temperature.safetensors");

    @ParameterizedTest
    @ValueSource(strings = {"over", "under", "few"})
    void agreesWithTheReference(String name) throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);
        Tensor truth = golden.tensor(name + ".truth");
        int[] classes =
                IntStream.range(0, truth.values().length)
                        .map(i -> (int) truth.values()[i])
                        .toArray();

        double fitted = fit(golden.tensor(name + ".posterior").values(), 4, classes);

        double expected = golden.tensor(name + ".temperature").values()[0];
        assertThat(fitted).isCloseTo(expected, within(1e-4 * expected));
    }

    @Test
    void appliesATemperatureAndKeepsTheMostProbableClass() {
        Labels labels = new Labels(new int[] {0, 1}, new int[] {0, 2}, 3);
        OutOfFold sure =
                new OutOfFold(labels, new Posterior(new float[] {.9f, .09f, .01f, 0, 1, 0}, 3));

        Posterior milder = TemperatureScaling.apply(sure, 2).posterior();

        double sum = Math.sqrt(.9) + Math.sqrt(.09) + Math.sqrt(.01);
        assertThat(milder.probability(0, 0))
                .isCloseTo((float) (Math.sqrt(.9) / sum), within(1e-6f));
        assertThat(milder.probability(0, 2)).isCloseTo((float) (.1 / sum), within(1e-6f));
        assertThat(milder.top(1)).isEqualTo(1);
        assertThat(TemperatureScaling.apply(sure, 1).posterior().values())
                .containsExactly(sure.posterior().values(), within(1e-6f));
    }

    /** Labels drawn from the probabilities at T; the head claims those at 1. */
    @ParameterizedTest
    @ValueSource(doubles = {.3, 1, 4})
    void findsTheTemperatureThatTheLabelsHave(double temperature) {
        Random random = new Random(2);
        int n = 4000;
        float[] claimed = new float[3 * n];
        int[] classes = new int[n];
        for (int i = 0; i < n; i++) {
            double[] logits = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            double[] p = softmax(logits, 1);
            double[] q = softmax(logits, temperature);
            double u = random.nextDouble();
            classes[i] = u < q[0] ? 0 : u < q[0] + q[1] ? 1 : 2;
            for (int c = 0; c < 3; c++) {
                claimed[3 * i + c] = (float) p[c];
            }
        }

        assertThat(fit(claimed, 3, classes)).isCloseTo(temperature, within(.15 * temperature));
    }

    @Test
    void oneLabelHardlyMovesIt() {
        assertThat(fit(new float[] {.6f, .4f}, 2, 0)).isBetween(.5, 1.0);
        assertThat(fit(new float[] {.6f, .4f}, 2, 1)).isBetween(1.0, 2.0);
    }

    @Test
    void staysWithinBounds() {
        int n = 2000;
        float[] certain = new float[2 * n];
        float[] unsure = new float[2 * n];
        for (int i = 0; i < n; i++) {
            certain[2 * i] = 1;
            unsure[2 * i] = .501f;
            unsure[2 * i + 1] = .499f;
        }

        assertThat(fit(unsure, 2, new int[n])).isCloseTo(.05, within(1e-4));
        assertThat(fit(certain, 2, IntStream.range(0, n).map(i -> i % 2).toArray()))
                .isCloseTo(20, within(1e-3));
    }

    @Test
    void namesARowThatIsNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit(new float[] {.5f, .5f, Float.NaN, 0}, 2, 0, 1))
                .withMessageContaining("row 1");
    }

    private static double fit(float[] posterior, int classCount, int... classes) {
        int[] rows = IntStream.range(0, classes.length).toArray();
        return TemperatureScaling.fit(
                new OutOfFold(
                        new Labels(rows, classes, classCount),
                        new Posterior(posterior, classCount)));
    }

    private static double[] softmax(double[] logits, double temperature) {
        double sum = 0;
        double[] p = new double[logits.length];
        for (int c = 0; c < p.length; c++) {
            p[c] = Math.exp(logits[c] / temperature);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }
}
