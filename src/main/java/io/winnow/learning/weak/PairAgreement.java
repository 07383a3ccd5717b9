package io.winnow.learning.weak;

import io.winnow.learning.Labels;

/** How often a voter says what others say. */
final class PairAgreement {

    private PairAgreement() {}

    /**
     * The share of other votes on a voter's rows that name its class (Goh et al. 2022, equation 3).
     * One of k candidates counts a k-th; a known class counts as one more vote.
     *
     * @param alone for a voter that never meets another
     * @return of length m
     */
    static double[] of(Votes votes, Labels known, double alone) {
        double[] agreed = new double[votes.voterCount()];
        double[] met = new double[votes.voterCount()];
        double[] named = new double[votes.classCount()];
        int[] truth = Known.classes(known, votes.size());
        for (int row = 0; row < votes.size(); row++) {
            int others = votes.starts()[row + 1] - votes.starts()[row] - 1;
            count(votes, row, named, 1);
            if (truth[row] >= 0) {
                named[truth[row]]++;
                others++;
            }
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                int[] candidates = votes.candidatesAt(at);
                double each = 1.0 / candidates.length;
                for (int c : candidates) {
                    agreed[votes.voters()[at]] += each * (named[c] - each);
                }
                met[votes.voters()[at]] += others;
            }
            count(votes, row, named, 0);
            if (truth[row] >= 0) {
                named[truth[row]] = 0;
            }
        }
        for (int voter = 0; voter < met.length; voter++) {
            agreed[voter] = met[voter] == 0 ? alone : agreed[voter] / met[voter];
        }
        return agreed;
    }

    /** Adds the votes of a row, or with weight 0 forgets them. */
    private static void count(Votes votes, int row, double[] named, double weight) {
        for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
            int[] candidates = votes.candidatesAt(at);
            for (int c : candidates) {
                named[c] = weight == 0 ? 0 : named[c] + weight / candidates.length;
            }
        }
    }
}
