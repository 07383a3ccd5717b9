package io.winnow.learning.weak;

import io.winnow.learning.Posterior;

/** How often voters are right. */
final class Reliability {

    private Reliability() {}

    /**
     * The share of a voter's votes that {@code posterior} agrees with; one half for a voter without
     * any.
     */
    static double[] of(Votes votes, Posterior posterior) {
        double[] agreed = new double[votes.voterCount()];
        double[] given = new double[votes.voterCount()];
        for (int row = 0; row < votes.size(); row++) {
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                int voter = votes.voters()[at];
                agreed[voter] += posterior.probability(row, votes.classes()[at]);
                given[voter]++;
            }
        }
        for (int voter = 0; voter < agreed.length; voter++) {
            agreed[voter] = given[voter] == 0 ? .5 : agreed[voter] / given[voter];
        }
        return agreed;
    }
}
