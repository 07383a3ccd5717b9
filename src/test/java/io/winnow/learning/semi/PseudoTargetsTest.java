package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Targets;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudoTargetsTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 50, 20_000})
    void theRestWeighsAsMuchAsAskedHoweverManyTheyAre(int n) {
        float[] values = new float[n * 2];
        for (int i = 0; i < n; i++) {
            values[2 * i] = .25f;
            values[2 * i + 1] = .75f;
        }
        Labels labels = new Labels(new int[] {2, 0}, new int[] {0, 1}, 2);
        int[] all = IntStream.range(0, n).toArray();
        Posterior posterior = new Posterior(values, 2);
        Targets targets = PseudoTargets.among(all, Targets.of(labels), posterior, 40, 1);
        assertThat(targets.rows()).doesNotHaveDuplicates().startsWith(2, 0);
        assertThat(targets.size()).isEqualTo(Math.min(n, 4_002));
        assertThat(targets.weights()).startsWith(1, 1);
        assertThat(targets.distributions()).startsWith(1, 0, 0, 1, .25f, .75f);
        double rest = 0;
        for (int i = 2; i < targets.size(); i++) {
            rest += targets.weights()[i];
        }
        assertThat(rest).isCloseTo(40, within(1e-2));
    }
}
