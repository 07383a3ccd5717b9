package io.winnow.learning.weak;

import java.util.Arrays;

/** The share of each class among weighted votes. */
final class WeightedVote {

    private WeightedVote() {}

    /**
     * A vote that leaves several classes possible is split evenly among them; a row without a vote
     * of any weight is uniform.
     *
     * @param weights of the voters, not negative
     * @return n × C
     */
    static double[] shares(Votes votes, double[] weights) {
        int classes = votes.classCount();
        double[] shares = new double[votes.size() * classes];
        for (int row = 0; row < votes.size(); row++) {
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                int[] candidates = votes.candidatesAt(at);
                for (int c : candidates) {
                    shares[row * classes + c] += weights[votes.voters()[at]] / candidates.length;
                }
            }
        }
        Rows.normalise(shares, classes);
        return shares;
    }

    /**
     * The same of one row, every voter counting the same, in the first C places of {@code into}.
     */
    static void share(Votes votes, int row, double[] into) {
        Arrays.fill(into, 0, votes.classCount(), 0);
        int count = votes.starts()[row + 1] - votes.starts()[row];
        for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
            int[] candidates = votes.candidatesAt(at);
            for (int c : candidates) {
                into[c] += 1.0 / candidates.length / count;
            }
        }
        if (count == 0) {
            Arrays.fill(into, 0, votes.classCount(), 1.0 / votes.classCount());
        }
    }

    /** Every voter counts the same. */
    static double[] shares(Votes votes) {
        double[] weights = new double[votes.voterCount()];
        Arrays.fill(weights, 1);
        return shares(votes, weights);
    }
}
