package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.weak.AggregatorContract.Crowd;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelModelSelectionTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void weighsVotersWhereTheyDifferAndLosesNothing(long seed) {
        Crowd crowd = Crowd.of(600, 3, seed, .95, .8, .55, 1 / 3d);

        LabelModelSelection.Choice choice =
                LabelModelSelection.of(
                        crowd.votes(), crowd.matrix()[0].length, Labels.none(3), 1, Progress.NONE);

        assertThat(choice.aggregator()).isNotInstanceOf(MajorityVote.class);
        assertThat(accuracy(choice.aggregator(), crowd))
                .isGreaterThan(accuracy(new MajorityVote(), crowd));
    }

    /** Three good people of whom one is best, and two who answer at random. */
    @ParameterizedTest
    @ValueSource(ints = {50, 100, 400})
    void spammersAreSeenThroughAsSoonAsByOneCoin(int count) {
        double chosen = 0;
        double coins = 0;
        double majority = 0;
        for (long seed = 1; seed <= 10; seed++) {
            Crowd crowd = Crowd.of(count, 3, seed, .9, .85, .8, 1 / 3d, 1 / 3d, 1 / 3d);
            LabelModelSelection.Choice choice =
                    LabelModelSelection.of(
                            crowd.votes(),
                            crowd.matrix()[0].length,
                            Labels.none(3),
                            1,
                            Progress.NONE);
            chosen += accuracy(choice.aggregator(), crowd) / 10;
            coins += accuracy(OneCoin.forPeople(), crowd) / 10;
            majority += accuracy(new MajorityVote(), crowd) / 10;
        }
        assertThat(coins).isGreaterThan(majority + .04);
        assertThat(chosen).isGreaterThan(coins - .01);
    }

    /** The votes are likelier if one person is mostly wrong, but the known rows side with it. */
    @Test
    void knownRowsThatClearlyContradictHaveTheLastWord() {
        Crowd crowd = Crowd.of(300, 2, 3, .95, .95, .9, .5, .5);
        int[] rows = IntStream.range(0, 300).toArray();
        Labels same = new Labels(rows, majorities(crowd), 2);
        assertThat(
                        LabelModelSelection.of(
                                        crowd.votes(),
                                        crowd.matrix()[0].length,
                                        Labels.none(2),
                                        1,
                                        Progress.NONE)
                                .aggregator())
                .isInstanceOf(OneCoin.class);
        assertThat(
                        LabelModelSelection.of(
                                        crowd.votes(),
                                        crowd.matrix()[0].length,
                                        same,
                                        1,
                                        Progress.NONE)
                                .aggregator())
                .isInstanceOf(MajorityVote.class);
    }

    private static int[] majorities(Crowd crowd) {
        Aggregate said = new MajorityVote().aggregate(crowd.votes(), Labels.none(2));
        return IntStream.range(0, 300).map(said.posterior()::top).toArray();
    }

    @Test
    void equalVotersGetTheMajority() {
        Crowd crowd = Crowd.of(40, 3, 7, .8, .8, .8);
        LabelModelSelection.Choice choice =
                LabelModelSelection.of(
                        crowd.votes(), crowd.matrix()[0].length, Labels.none(3), 1, Progress.NONE);
        assertThat(choice.aggregator()).isInstanceOf(MajorityVote.class);
    }

    @Test
    void rulesNeedKnownRows() {
        int[] all = IntStream.range(0, 100).toArray();
        Votes rules = Votes.unipolar(new int[][] {all, {1, 2, 3}}, new int[] {0, 1}, 100, 2);

        assertThat(LabelModelSelection.of(rules, 0, Labels.none(2), 1, Progress.NONE).reason())
                .contains("only 0 rows are known");
        assertThat(
                        LabelModelSelection.of(
                                        rules,
                                        0,
                                        new Labels(all, new int[100], 2),
                                        1,
                                        Progress.NONE)
                                .aggregator())
                .isInstanceOf(LabelModel.class);
    }

    /** Beside nobody their own votes would make them right; only known rows say otherwise. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void predictionsAreWeighedByKnownRows(long seed) {
        Crowd crowd = Crowd.of(500, 3, seed, .9, .4);
        int[] rows = IntStream.range(0, 60).toArray();
        Labels known = new Labels(rows, IntStream.of(rows).map(i -> crowd.truth()[i]).toArray(), 3);

        LabelModelSelection.Choice choice =
                LabelModelSelection.of(crowd.votes(), 0, known, 1, Progress.NONE);

        assertThat(choice.aggregator()).isInstanceOf(LabelModel.class);
        double[] reliability = choice.aggregator().aggregate(crowd.votes(), known).reliability();
        assertThat(reliability[0]).isBetween(.8, .97);
        assertThat(reliability[1]).isBetween(.25, .55);
    }

    @Test
    void nothingToChooseFrom() {
        Votes none = Votes.dense(new int[][] {{-1}}, 2);
        assertThat(LabelModelSelection.of(none, 1, Labels.none(2), 1, Progress.NONE).reason())
                .isEqualTo("there are no votes");
    }

    private static double accuracy(Aggregator aggregator, Crowd crowd) {
        return crowd.accuracy(aggregator.aggregate(crowd.votes(), Labels.none(3)).posterior());
    }
}
