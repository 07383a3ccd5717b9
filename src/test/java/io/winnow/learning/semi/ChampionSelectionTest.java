package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.semi.ChampionSelection.Candidate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChampionSelectionTest {

    @Test
    void takesWhatIsClearlyBetter() {
        var choice =
                ChampionSelection.choose(
                        List.of(
                                candidate("supervised", 100, .5, .1),
                                candidate("propagation", 100, .9, .1)));
        assertThat(choice.champion().name()).isEqualTo("propagation");
        assertThat(choice.reason()).contains("propagation", "better", "100 labels");
    }

    @Test
    void staysWithTheSimplerWhenTheDifferenceIsNoise() {
        var choice =
                ChampionSelection.choose(
                        List.of(
                                candidate("supervised", 20, .6, .4),
                                candidate("propagation", 20, .61, .4)));
        assertThat(choice.champion().name()).isEqualTo("supervised");
    }

    /** The other's log loss is smaller by 1.125 with an error of .851, and by .75 of 1.010. */
    @Test
    void oneStandardErrorIsEnoughAndLessIsNot() {
        assertThat(better(-1, 2.5, .5, 2.5).champion().name()).as("1.32 errors").isEqualTo("b");
        assertThat(better(-1, 2.5, -1, 2.5).champion().name()).as(".74 errors").isEqualTo("a");
    }

    /** Chooses between a, and b whose losses are smaller by those. */
    private static ChampionSelection.Choice better(double... by) {
        double[] simple = new double[by.length];
        double[] other = new double[by.length];
        for (int i = 0; i < by.length; i++) {
            simple[i] = Math.exp(-3);
            other[i] = Math.exp(-3 + by[i]);
        }
        Labels labels = labels(by.length);
        return ChampionSelection.choose(
                List.of(
                        new Candidate("a", of(labels, simple)),
                        new Candidate("b", of(labels, other))));
    }

    @Test
    void saysWhichBetterOneItPassedOver() {
        Labels labels = labels(4);
        Candidate simple = new Candidate("supervised", of(labels, .5, .6, .5, .6));
        Candidate other = new Candidate("propagation", of(labels, .9, .4, .7, .55));
        var choice = ChampionSelection.choose(List.of(simple, other));
        assertThat(choice.champion()).isEqualTo(simple);
        assertThat(choice.reason()).contains("within one standard error of propagation");
    }

    @Test
    void staysWithTheSimplestWhenItIsTheBest() {
        var choice =
                ChampionSelection.choose(
                        List.of(
                                candidate("supervised", 50, .8, .1),
                                candidate("propagation", 50, .6, .1)));
        assertThat(choice.champion().name()).isEqualTo("supervised");
        assertThat(choice.reason()).contains("simplest");
    }

    @Test
    void rejectsPredictionsOfDifferentLabels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ChampionSelection.choose(
                                List.of(candidate("a", 5, .5, .1), candidate("b", 6, .5, .1))))
                .withMessageContaining("b predicts other labels");
        assertThatIllegalArgumentException().isThrownBy(() -> ChampionSelection.choose(List.of()));
    }

    private static Labels labels(int n) {
        return new Labels(IntStream.range(0, n).toArray(), new int[n], 2);
    }

    private static OutOfFold of(Labels labels, double... right) {
        float[] values = new float[right.length * 2];
        for (int i = 0; i < right.length; i++) {
            values[2 * i] = (float) right[i];
            values[2 * i + 1] = (float) (1 - right[i]);
        }
        return new OutOfFold(labels, new Posterior(values, 2));
    }

    private static Candidate candidate(String name, int n, double right, double spread) {
        Random random = new Random(name.hashCode());
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            p[i] = Math.clamp(right + spread * (random.nextDouble() - .5), .01, .99);
        }
        return new Candidate(name, of(labels(n), p));
    }
}
