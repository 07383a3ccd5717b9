package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import org.junit.jupiter.api.Test;

class LabelModelTest extends AggregatorContract {

    @Override
    protected Aggregator aggregator() {
        return LabelModel.learned();
    }

    @Test
    void withoutAVoteTheBalanceIsAllThereIs() {
        Votes votes = Votes.dense(new int[][] {{-1}, {-1}, {-1}, {-1}}, 2);
        Labels known = new Labels(new int[] {0, 1}, new int[] {1, 1}, 2);

        assertThat(LabelModel.balanced(.9, .1).aggregate(votes, known).posterior().row(3))
                .containsExactly(.9f, .1f);
        assertThat(LabelModel.learned().aggregate(votes, known).posterior().probability(3, 1))
                .isCloseTo(.75f, within(1e-6f));
    }

    @Test
    void refusesABalanceThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> LabelModel.balanced(.9, .2));
        assertThatIllegalArgumentException().isThrownBy(() -> LabelModel.balanced(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LabelModel.balanced(.5, .5)
                                .aggregate(Votes.dense(new int[][] {{2}}, 3), Labels.none(3)))
                .withMessageContaining("2 classes, votes for 3");
    }
}
