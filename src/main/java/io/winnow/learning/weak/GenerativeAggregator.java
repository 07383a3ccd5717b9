package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;

/** An aggregator that learns how votes come about, and so can judge votes it has not seen. */
public sealed interface GenerativeAggregator extends Aggregator
        permits DawidSkene, LabelModel, OneCoin {

    /** Learns from votes and the rows whose class is known. */
    LearnedVoters learn(Votes votes, Labels known);

    @Override
    default Aggregate aggregate(Votes votes, Labels known) {
        return learn(votes, known).aggregate(votes, known);
    }

    /** Learns from some votes and judges others by the same voters. */
    default Posterior transfer(Votes votes, Votes others) {
        Labels none = Labels.none(votes.classCount());
        return learn(votes, none).aggregate(others, none).posterior();
    }
}
