package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Safetensors;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DawidSkeneTest extends AggregatorContract {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/weak/ds.safetensors");

    @Override
    protected Aggregator aggregator() {
        return new DawidSkene();
    }

    @ParameterizedTest
    @CsvSource({"rules, true, 0", "people, false, .01"})
    void agreesWithAnIndependentImplementation(String name, boolean abstains, double smoothing)
            throws Exception {
        Safetensors golden = Safetensors.read(GOLDEN);
        Votes votes = votes(golden, name + ".train");
        Votes others = votes(golden, name + ".test");

        Posterior said = new DawidSkene(abstains, smoothing, 1e-5, 0).transfer(votes, others);

        float[] expected = golden.tensor(name + ".posterior").values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(said.values()[i]).isCloseTo(expected[i], within(2e-3f));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tellsASpammerFromThreeWhoTry(long seed) {
        Crowd crowd = Crowd.of(800, 3, seed, .95, .8, .55, 1 / 3d);
        double[] reliability =
                new DawidSkene().aggregate(crowd.votes(), Labels.none(3)).reliability();
        double[] expected = {.95, .8, .55, 1 / 3d};
        for (int voter = 0; voter < 4; voter++) {
            assertThat(reliability[voter]).isCloseTo(expected[voter], within(.08));
        }
    }

    @Test
    void aVoterThatAlwaysMixesUpTwoClassesIsUnderstood() {
        Crowd crowd = Crowd.of(600, 2, 4, .9, .9, .9, .02);
        Posterior said = new DawidSkene().aggregate(crowd.votes(), Labels.none(2)).posterior();
        Posterior majority =
                new MajorityVote().aggregate(crowd.votes(), Labels.none(2)).posterior();
        assertThat(crowd.accuracy(said)).isGreaterThan(crowd.accuracy(majority));
    }

    /** What is left to gain changes hardly any answer. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void passesThatGainNothingMayBeLeftOut(long seed) {
        Crowd crowd = Crowd.of(2_000, 4, seed, .9, .8, .7, .6, .5);
        int[] passes = new int[2];
        Posterior early = passes(new DawidSkene(), crowd, passes, 0);
        Posterior late = passes(new DawidSkene(false, .01, 1e-5, 0), crowd, passes, 1);
        assertThat(passes[0]).isLessThan(passes[1] / 2);
        assertThat(crowd.accuracy(early)).isCloseTo(crowd.accuracy(late), within(.01));
    }

    private static Posterior passes(DawidSkene method, Crowd crowd, int[] passes, int at) {
        return method.aggregate(
                        crowd.votes(),
                        Labels.none(crowd.classes()),
                        (done, total, message) -> passes[at]++)
                .posterior();
    }

    private static Votes votes(Safetensors golden, String name) {
        var tensor = golden.tensor(name);
        int n = tensor.shape()[0];
        int m = tensor.shape()[1];
        int[][] matrix = new int[n][m];
        for (int i = 0; i < n * m; i++) {
            matrix[i / m][i % m] = (int) tensor.values()[i];
        }
        return Votes.dense(matrix, 3);
    }
}
