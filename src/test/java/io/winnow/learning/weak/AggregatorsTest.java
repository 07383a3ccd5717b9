package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.weak.AggregatorContract.Crowd;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every way to make labels of votes promises. */
class AggregatorsTest {

    static List<String> names() {
        return Aggregators.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameIsFoundAndFindsAnAggregatorWithAReason(String name) {
        assertThat(Aggregators.named(name).name()).isEqualTo(name);
        Aggregation.Choice choice = choose(name, Crowd.of(60, 3, 1, .9, .8, .7).votes(), 3);
        assertThat(choice.reason()).isNotBlank();
        assertThat(names()).contains(choice.aggregator().name());
        if (!name.equals("auto")) {
            assertThat(choice.aggregator().name()).isEqualTo(name);
            assertThat(choice.reason()).contains("settings");
        }
    }

    /** Two people, then rules that name one class each, and a row nobody votes on. */
    @ParameterizedTest
    @MethodSource("names")
    void peopleAndRulesTogetherAreWeighedAndWhatIsKnownStays(String name) {
        int[][] matrix =
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                new int[] {i % 2, i % 5 == 0 ? 1 - i % 2 : i % 2, i % 2 - 1, -1})
                        .toArray(int[][]::new);
        matrix[39] = new int[] {-1, -1, -1, -1};
        Labels known = new Labels(new int[] {0, 39}, new int[] {1, 0}, 2);
        Panel.Hearing hearing =
                new Panel.Hearing(Votes.dense(matrix, 2), 2, known, new int[] {1, 2});

        Aggregate said =
                hearing.weigh(Aggregators.named(name), RowClassifier.NONE, 1, Progress.NONE).said();

        assertThat(said.reliability()).hasSize(4);
        assertThat(said.posterior().row(0)).containsExactly(0, 1);
        assertThat(said.posterior().row(39)).containsExactly(1, 0);
        assertThat(said.posterior().top(1)).isEqualTo(1);
        assertThat(said.posterior().top(2)).isZero();
    }

    @ParameterizedTest
    @MethodSource("names")
    void withoutAnyVoteThereIsStillAnAnswer(String name) {
        Votes none = new VotesBuilder(3, 0, 2).build();
        Aggregation.Choice choice = choose(name, none, 0);
        assertThat(choice.reason()).contains("nothing to weigh");
        assertThat(choice.aggregator().aggregate(none, Labels.none(2)).posterior().row(1))
                .containsExactly(.5f, .5f);
    }

    @Test
    void anotherNameIsAnsweredWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregators.named("oracle"))
                .withMessageContaining("'oracle'")
                .withMessageContaining("auto")
                .withMessageContaining("crowdlab");
        assertThat(names()).containsAll(Aggregators.ofVotesAlone()).startsWith("auto");
    }

    private static Aggregation.Choice choose(String name, Votes votes, int people) {
        return Aggregators.named(name)
                .choose(
                        new Panel.Hearing(
                                votes, people, Labels.none(votes.classCount()), new int[0]),
                        RowClassifier.NONE,
                        1,
                        Progress.NONE);
    }
}
