package io.winnow.learning.weak;

import io.winnow.learning.Labels;

/** Every voter counts the same; a row without a vote is uniform. */
public final class MajorityVote implements Aggregator {

    @Override
    public String name() {
        return "majority";
    }

    @Override
    public Aggregate aggregate(Votes votes, Labels known) {
        Known.check(known, votes);
        double[] shares = WeightedVote.shares(votes);
        Known.clamp(shares, known);
        return new Aggregate(
                Rows.posterior(shares, votes.classCount()), Reliability.of(votes, shares));
    }
}
