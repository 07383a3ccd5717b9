package io.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Embeddings;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningBenchTest {

    @ParameterizedTest
    @ValueSource(strings = {"head_40", "score_300", "votes_50", "k-center_300_8"})
    void everyWorkloadIsMeasured(String name) throws IOException {
        Measured said = Measured.parse("noise\n" + Bench.workload(name, null)).orElseThrow();

        assertThat(said.seconds()).isPositive();
        assertThat(said.cpuSeconds()).isNotNegative();
        assertThat(said.megabytes()).isPositive();
    }

    @Test
    void refusesAWorkloadThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bench.workload("tea_300_8", null));
        assertThat(Measured.parse("nothing was measured")).isEmpty();
    }

    @Test
    void saysWhatWasMeasuredInThreeDigits() {
        assertThat(new Measured(.01234, 1023.4, 99.6).words())
                .isEqualTo("0.0123 s (1023 CPU-s, 100 MB)");
    }

    /** From Vigna's reference implementation of SplitMix64, seed 0. */
    @Test
    void theNoiseIsSplitMix64() {
        assertThat(Noise.bits(0)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(Noise.bits(1)).isEqualTo(0x6E789E6AA1B965F4L);
        assertThat(Noise.at(0, 0)).isBetween(0.0, 1.0);
    }

    @Test
    void clustersHaveUnitRows() {
        Embeddings x = Noise.clusters(6, 5, 2);
        for (int i = 0; i < 6; i++) {
            double square = 0;
            for (float value : x.row(i)) {
                square += value * value;
            }
            assertThat(square).isBetween(.999, 1.001);
        }
    }
}
