package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;

/** An aggregator that learns how votes come about, and so can judge votes it has not seen. */
public sealed interface GenerativeAggregator extends Aggregator
        permits DawidSkene, LabelModel, OneCoin {

    /**
     * Learns from votes and the rows whose class is known.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    LearnedVoters learn(Votes votes, Labels known, Progress progress);

    @Override
    default Aggregate aggregate(Votes votes, Labels known, Progress progress) {
        return learn(votes, known, progress).aggregate(votes, known);
    }

    /** Learns from some votes and judges others by the same voters. */
    default Posterior transfer(Votes votes, Votes others) {
        Labels none = Labels.none(votes.classCount());
        return learn(votes, none, Progress.NONE).aggregate(others, none).posterior();
    }
}
