package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Labels;
import org.junit.jupiter.api.Test;

class MajorityVoteTest extends AggregatorContract {

    @Override
    protected Aggregator aggregator() {
        return new MajorityVote();
    }

    @Test
    void sharesAreThoseOfTheVotes() {
        Votes votes = Votes.dense(new int[][] {{0, 0, 1}, {-1, 2, -1}, {-1, -1, -1}}, 3);
        Aggregate said = new MajorityVote().aggregate(votes, Labels.none(3));
        assertThat(said.posterior().row(0)).containsExactly(2f / 3, 1f / 3, 0);
        assertThat(said.posterior().row(1)).containsExactly(0, 0, 1);
        assertThat(said.posterior().row(2)).containsExactly(1f / 3, 1f / 3, 1f / 3);
        assertThat(votes.covered()).isEqualTo(2);
    }

    @Test
    void rulesVoteForOneClassOrAbstain() {
        Votes votes = Votes.unipolar(new int[][] {{0, 2}, {2}}, new int[] {1, 0}, 4, 2);
        assertThat(votes.starts()).containsExactly(0, 1, 1, 3, 3);
        assertThat(votes.voters()).containsExactly(0, 0, 1);
        assertThat(votes.answers()).containsExactly(1, 1, 0);
        assertThat(votes.isCovered(1)).isFalse();
    }

    @Test
    void whatIsNoVoteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Votes.dense(new int[][] {{0, 7}}, 3))
                .withMessage("row 0, voter 1: class 7 of 3");
    }
}
