package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import java.util.Arrays;

/**
 * How much the classifier and each voter count (Goh et al. 2022, equations 2 to 6). Where a class
 * is known it is the consensus and one more vote, which the paper has no case of.
 *
 * @param agreement the mean share of a row's voters that agree with its consensus
 * @param classifier the weight of the classifier
 * @param voters the weight of each voter, of length m
 */
record CrowdlabWeights(double agreement, double classifier, double[] voters) {

    /**
     * Learns from the rows with two votes or more, and of known class with one; without any, all
     * agree perfectly.
     */
    static CrowdlabWeights of(Votes votes, Labels known, Posterior classifier, double least) {
        int[] truth = Known.classes(known, votes.size());
        int[] consensus = consensus(votes, truth, classifier);
        double agreement = 0;
        double hits = 0;
        int rows = 0;
        int[] perClass = new int[votes.classCount()];
        for (int row = 0; row < votes.size(); row++) {
            int needed = truth[row] < 0 ? 2 : 1;
            if (votes.starts()[row + 1] - votes.starts()[row] >= needed) {
                agreement += agreement(votes, row, consensus[row]);
                hits += classifier.top(row) == consensus[row] ? 1 : 0;
                perClass[consensus[row]]++;
                rows++;
            }
        }
        double n = Math.max(1, rows);
        double mean = rows == 0 ? 1 : agreement / n;
        double baseline = Math.min(Arrays.stream(perClass).max().orElse(0) / n, 1 - least);
        double[] weights = PairAgreement.of(votes, known, mean);
        Arrays.setAll(weights, j -> relative(weights[j], baseline, least));
        double perRow = (double) votes.voteCount() / Math.max(1, votes.covered());
        double accuracy = rows == 0 ? 1 : hits / n;
        return new CrowdlabWeights(
                mean, relative(accuracy, baseline, least) * Math.sqrt(perRow), weights);
    }

    /** How much better than the baseline, where 1 is perfect. */
    private static double relative(double accuracy, double baseline, double least) {
        return Math.max(least, 1 - (1 - accuracy) / (1 - baseline));
    }

    /** The share of the row's votes that name a class. */
    private static double agreement(Votes votes, int row, int named) {
        double agreed = 0;
        for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
            int[] candidates = votes.candidatesAt(at);
            agreed += Arrays.binarySearch(candidates, named) >= 0 ? 1.0 / candidates.length : 0;
        }
        return agreed / (votes.starts()[row + 1] - votes.starts()[row]);
    }

    /** The known class, or that with the most votes; of tied ones the classifier's likeliest. */
    private static int[] consensus(Votes votes, int[] truth, Posterior classifier) {
        int classes = votes.classCount();
        double[] winners = Winners.of(WeightedVote.shares(votes), classes);
        int[] consensus = truth.clone();
        for (int row = 0; row < consensus.length; row++) {
            double most = -1;
            for (int c = 0; truth[row] < 0 && c < classes; c++) {
                float p = classifier.probability(row, c);
                if (winners[row * classes + c] > 0 && p > most) {
                    most = p;
                    consensus[row] = c;
                }
            }
        }
        return consensus;
    }
}
