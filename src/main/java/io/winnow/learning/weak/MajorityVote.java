package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;

/** Every voter counts the same; a row without a vote is uniform. */
public final class MajorityVote implements Aggregator {

    @Override
    public String name() {
        return "majority";
    }

    @Override
    public Aggregate aggregate(Votes votes, Labels known, Progress progress) {
        Known.check(known, votes);
        progress.report(0, 1, "counting votes");
        double[] shares = WeightedVote.shares(votes);
        Known.clamp(shares, known);
        return new Aggregate(
                Rows.posterior(shares, votes.classCount()), Reliability.of(votes, shares));
    }
}
