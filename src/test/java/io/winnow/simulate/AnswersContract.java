package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.select.Opinions;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody who answers in a simulated loop promises. */
abstract class AnswersContract {

    private static final int POOL = 60;
    private static final int[] ASKED = {41, 3, 17, 58, 0, 22};

    abstract Answers answers();

    @Test
    void knowsALabelForEachRowThatWasAskedInThatOrder() {
        Answers.Known known = known(1, ASKED);
        assertThat(known.labels().rows()).isEqualTo(ASKED);
        assertThat(known.labels().classCount()).isEqualTo(2);
        assertThat(answers().name()).isNotBlank();
    }

    @Test
    void nothingIsKnownOfNothing() {
        assertThat(known(1, new int[0]).labels().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void beliefsAreDistributionsOverWhatWasAskedAndAgreeWithTheLabels(long seed) {
        Answers.Known known = known(seed, ASKED);
        Posterior beliefs = known.beliefs();
        if (beliefs == null) {
            return;
        }
        assertThat(beliefs.size()).isEqualTo(POOL);
        for (int i = 0; i < ASKED.length; i++) {
            float[] row = beliefs.row(ASKED[i]);
            assertThat(row[0] + row[1]).isCloseTo(1, within(1e-5f));
            assertThat(row[known.labels().classes()[i]]).isGreaterThanOrEqualTo(.5f);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isDeterministicAndTheOrderOfRowsDoesNotMatter(long seed) {
        Answers.Known there = known(seed, ASKED);
        assertThat(known(seed, ASKED).labels().classes()).isEqualTo(there.labels().classes());
        int[] back = known(seed, reversed(ASKED)).labels().classes();
        assertThat(reversed(back)).isEqualTo(there.labels().classes());
    }

    @Test
    void aRowIsAskedAsOftenAsPeopleCanAnswerIt() {
        int most = answers().mostPerSample();
        assertThat(most).isPositive();
        Answers.Known known = known(1, IntStream.range(0, most).map(i -> 7).toArray());
        assertThat(known.labels().rows()).containsExactly(7);
    }

    @Test
    void opinionsAreOfRowsThatWereAskedAndEachPersonHasOnePerRow() {
        Opinions opinions = known(1, ASKED).opinions();
        if (opinions == null) {
            return;
        }
        assertThat(Arrays.stream(opinions.rows()).distinct().sorted())
                .containsExactly(Arrays.stream(ASKED).sorted().boxed().toArray(Integer[]::new));
        assertThat(
                        IntStream.range(0, opinions.rows().length)
                                .mapToObj(i -> opinions.rows()[i] + "/" + opinions.annotators()[i]))
                .doesNotHaveDuplicates();
    }

    Answers.Known known(long seed, int[] rows) {
        return answers().of(TwoSides.arena(POOL, seed), rows, Progress.NONE);
    }

    private static int[] reversed(int[] values) {
        return IntStream.range(0, values.length).map(i -> values[values.length - 1 - i]).toArray();
    }
}
