package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.weak.Aggregators;
import io.winnow.learning.weak.Votes;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamAnswersTest extends AnswersContract {

    private static final int N = 4_000;
    private static final int CLASSES = 4;
    private static final List<String> PEOPLE = List.of("0.95", "0.8", "0.55", "spammer");

    @Override
    Answers answers() {
        return answers("wawa", 3);
    }

    @Test
    void everyoneIsRightAsOftenAsTheyShould() {
        Votes votes = answers("majority", 4).votes(arena(1), all());
        double[] right = new double[4];
        for (int at = 0; at < votes.voteCount(); at++) {
            int row = at / 4;
            right[votes.voters()[at]] += votes.answers()[at] == row % CLASSES ? 1.0 / N : 0;
        }
        assertThat(right[0]).isCloseTo(.95, within(.02));
        assertThat(right[1]).isCloseTo(.8, within(.03));
        assertThat(right[2]).isCloseTo(.55, within(.03));
        assertThat(right[3]).isCloseTo(.25, within(.03));
    }

    @Test
    void someOfThemAnswerEachSampleAndAlwaysTheSame() {
        Votes once = answers("majority", 3).votes(arena(1), new int[] {5, 9, 2});
        Votes again = answers("wawa", 3).votes(arena(1), new int[] {9});
        assertThat(once.voteCount()).isEqualTo(9);
        assertThat(once.gather(new int[] {1}).voters()).isEqualTo(again.voters());
        assertThat(once.gather(new int[] {1}).answers()).isEqualTo(again.answers());
        assertThat(answers("wawa", 3).votes(arena(2), all()).answers())
                .isNotEqualTo(answers("wawa", 3).votes(arena(1), all()).answers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "majority",
                "wawa",
                "dawid-skene",
                "one-coin",
                "label-model",
                "crowdlab",
                "auto"
            })
    void aggregatesToLabelsAndBeliefs(String aggregator) {
        int[] rows = IntStream.range(0, 600).map(i -> 3 * i).toArray();
        Answers.Known known = answers(aggregator, 3).of(arena(1), rows, Progress.NONE);
        assertThat(known.labels().rows()).isEqualTo(rows);
        assertThat(arena(1).agreement(known.labels())).isGreaterThan(.75);
        Posterior beliefs = Objects.requireNonNull(known.beliefs());
        assertThat(beliefs.size()).isEqualTo(N);
        assertThat(beliefs.top(rows[7])).isEqualTo(known.labels().classes()[7]);
    }

    /** The one who is often right has to count for more than the spammer. */
    @Test
    void learningWhoIsReliableBeatsTheMajority() {
        double majority = right("majority");
        assertThat(right("dawid-skene")).isGreaterThan(majority + .02);
        assertThat(right("auto")).isGreaterThanOrEqualTo(majority);
    }

    @Test
    void refusesTeamsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Annotators(List.of("0.9", "lazy"), 1, List.of("auto")))
                .withMessageContaining("lazy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Annotators(List.of("1.5"), 1, List.of("auto")))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Annotators(PEOPLE, 5, List.of("auto")))
                .withMessageContaining("5 votes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Annotators(PEOPLE, 3, List.of("magic")))
                .withMessageContaining("magic");
    }

    private static double right(String aggregator) {
        return arena(1).agreement(
                        answers(aggregator, 3).of(arena(1), all(), Progress.NONE).labels());
    }

    private static TeamAnswers answers(String aggregator, int votes) {
        return new TeamAnswers(
                new Annotators(PEOPLE, votes, List.of(aggregator)), Aggregators.named(aggregator));
    }

    private static int[] all() {
        return IntStream.range(0, N).toArray();
    }

    private static Arena arena(long seed) {
        Embeddings none = Embeddings.of(new float[N], N, 1);
        return new Arena(
                "none",
                seed,
                none,
                IntStream.range(0, N).map(i -> i % CLASSES).toArray(),
                none,
                new int[N],
                CLASSES,
                LongStream.range(0, N).toArray(),
                () -> {
                    throw new IllegalStateException("nobody needs neighbours here");
                });
    }
}
