package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UncertaintyTest {

    /** The two probability rows and the entropies (in nats) that scikit-activeml tests against. */
    @ParameterizedTest
    @CsvSource({".2, .5, .3, 1.029653014", ".7, .2, .1, .8018185525"})
    void entropyAgreesWithScikitActiveml(float a, float b, float c, double nats) {
        assertThat(new Entropy().of(new float[] {a, b, c}) * Math.log(3))
                .isCloseTo(nats, within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0, 0, 0",
        ".5, .5, 0, 1, .6309297535714574, .5",
        ".2, .5, .3, .8, .9372305632161295, .5",
    })
    void knownValues(float a, float b, float c, double margin, double entropy, double least) {
        float[] p = {a, b, c};
        assertThat(new Margin().of(p)).isCloseTo(margin, within(1e-6));
        assertThat(new Entropy().of(p)).isCloseTo(entropy, within(1e-6));
        assertThat(new LeastConfidence().of(p)).isCloseTo(least, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 100})
    void staysInRangeAndIsLargestWhereAllClassesAreEqual(int classes) {
        Random random = new Random(classes);
        for (Uncertainty score :
                new Uncertainty[] {new Margin(), new Entropy(), new LeastConfidence()}) {
            float[] even = new float[classes];
            java.util.Arrays.fill(even, 1f / classes);
            for (int i = 0; i < 100; i++) {
                float[] p = Pools.posterior(1, classes, random.nextLong()).values();
                assertThat(score.of(p))
                        .isBetween(0.0, score.of(even) + 1e-6)
                        .isLessThanOrEqualTo(1);
            }
        }
    }
}
