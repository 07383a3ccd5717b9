package io.winnow.learning.weak;

import io.winnow.learning.Labels;

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
    public Aggregate aggregate(Votes votes, Labels known) {
        Known.check(known, votes);
        double[] shares = WeightedVote.shares(votes);
        Known.clamp(shares, known);
        winners(shares, votes.classCount());
        double[] agreement = Reliability.of(votes, shares);
        double[] weighted = WeightedVote.shares(votes, agreement);
        Known.clamp(weighted, known);
        return new Aggregate(Rows.posterior(weighted, votes.classCount()), agreement);
    }

    /** Gives the whole row to its winner, in equal parts on a tie. */
    private static void winners(double[] shares, int classes) {
        for (int at = 0; at < shares.length; at += classes) {
            double most = 0;
            for (int c = 0; c < classes; c++) {
                most = Math.max(most, shares[at + c]);
            }
            for (int c = 0; c < classes; c++) {
                shares[at + c] = shares[at + c] > most - 1e-9 ? 1 : 0;
            }
        }
        Rows.normalise(shares, classes);
    }
}
