package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneCoinTest extends AggregatorContract {

    @Override
    protected Aggregator aggregator() {
        return OneCoin.forPeople();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsOutWhoIsReliableAndBeatsTheMajority(long seed) {
        Crowd crowd = Crowd.of(1_000, 3, seed, .95, .8, .55, .34);
        Aggregate said = OneCoin.forPeople().aggregate(crowd.votes(), Labels.none(3));
        double[] expected = {.95, .8, .55, .34};
        for (int voter = 0; voter < 4; voter++) {
            assertThat(said.reliability()[voter]).isCloseTo(expected[voter], within(.08));
        }
        Aggregate majority = new MajorityVote().aggregate(crowd.votes(), Labels.none(3));
        assertThat(crowd.accuracy(said.posterior()))
                .isGreaterThan(crowd.accuracy(majority.posterior()) + .02);
    }

    @Test
    void aRuleThatLabelsContradictLosesItsSay() {
        // Rule 0 votes for class 0, rule 1 for class 1, both on all of 40 rows.
        int[] all = IntStream.range(0, 40).toArray();
        Votes votes = Votes.unipolar(new int[][] {all, all}, new int[] {0, 1}, 40, 2);
        int[] rows = IntStream.range(0, 10).toArray();
        int[] ones = IntStream.range(0, 10).map(i -> 1).toArray();

        Aggregate said = OneCoin.forRules().aggregate(votes, new Labels(rows, ones, 2));

        assertThat(said.posterior().probability(39, 1)).isGreaterThan(.9f);
        assertThat(said.reliability()[0]).isLessThan(.4);
        assertThat(said.reliability()[1]).isGreaterThan(.9);
    }

    @Test
    void withoutLabelsRulesAreNotTalkedIntoOneClass() {
        // Two rules that often meet a rare third one of the other class.
        int[] most = IntStream.range(0, 900).toArray();
        int[] some = IntStream.range(850, 1_000).toArray();
        Votes votes = Votes.unipolar(new int[][] {most, most, some}, new int[] {0, 0, 1}, 1_000, 2);

        var free = OneCoin.forPeople().aggregate(votes, Labels.none(2));
        var bound = OneCoin.forRules().aggregate(votes, Labels.none(2));

        assertThat(bound.posterior().probability(990, 1)).isGreaterThan(.55f);
        assertThat(bound.reliability()[2]).isGreaterThan(free.reliability()[2]);
    }

    @Test
    void withoutAnyVoteAVoterIsTrustedAsMuchAsBeforehand() {
        Votes votes = Votes.unipolar(new int[][] {{}}, new int[] {0}, 3, 2);
        assertThat(OneCoin.forRules().aggregate(votes, Labels.none(2)).reliability())
                .containsExactly(.8);
    }

    @Test
    void besideRulesPeopleTeachByAllTheirVotes() {
        Crowd crowd = Crowd.of(400, 3, 2, .95, .8, .55);
        double[] alone = OneCoin.forPeople().aggregate(crowd.votes(), Labels.none(3)).reliability();
        assertThat(OneCoin.forBoth(3).aggregate(crowd.votes(), Labels.none(3)).reliability())
                .containsExactly(alone);
        assertThat(OneCoin.forRules().aggregate(crowd.votes(), Labels.none(3)).reliability()[2])
                .isGreaterThan(alone[2] + .1);
    }
}
