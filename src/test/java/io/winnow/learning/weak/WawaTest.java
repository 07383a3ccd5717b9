package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import org.junit.jupiter.api.Test;

class WawaTest extends AggregatorContract {

    @Override
    protected Aggregator aggregator() {
        return new Wawa();
    }

    @Test
    void aVoterWeighsAsMuchAsItAgrees() {
        Votes votes = Votes.dense(new int[][] {{0, 0, 1}, {1, 1, 1}, {0, 0, 1}, {-1, 0, 1}}, 2);

        Aggregate said = new Wawa().aggregate(votes, Labels.none(2));

        assertThat(said.reliability()).containsExactly(1, 3.5 / 4, 1.5 / 4);
        assertThat(said.posterior().probability(3, 0)).isCloseTo(.7f, within(1e-6f));
    }
}
