package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;

/**
 * Worker agreement with aggregate (Appen's name): a voter weighs as much as it agrees with the most
 * voted classes, and the votes are counted once more by weight.
 */
public final class Wawa implements Aggregator {

    @Override
    public String name() {
        return "wawa";
    }

    @Override
    public Aggregate aggregate(Votes votes, Labels known, Progress progress) {
        Known.check(known, votes);
        progress.report(0, 1, "counting votes");
        double[] shares = WeightedVote.shares(votes);
        Known.clamp(shares, known);
        double[] winners = Winners.of(shares, votes.classCount());
        double[] agreement = Reliability.of(votes, winners);
        double[] weighted = WeightedVote.shares(votes, agreement);
        Known.clamp(weighted, known);
        return new Aggregate(Rows.posterior(weighted, votes.classCount()), agreement);
    }
}
