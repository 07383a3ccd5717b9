package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import java.util.Arrays;

/**
 * CROWDLAB: a weighted mean of what a classifier and each voter believe (Goh, Tkachenko &amp;
 * Mueller 2022, equation 1). A voter that agrees with others no more than always naming the most
 * common class would, weighs nothing.
 *
 * @param classifier n × C, of a model that has not seen the votes on the row it judges
 */
public record Crowdlab(Posterior classifier) implements Aggregator {

    /** The least weight: where nobody is any good, all count the same. */
    private static final double LEAST = 1e-6;

    @Override
    public String name() {
        return "crowdlab";
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException also if the classifier's probabilities are of another shape
     *     or a row is no distribution
     */
    @Override
    public Aggregate aggregate(Votes votes, Labels known, Progress progress) {
        Known.check(known, votes);
        progress.report(0, 1, "counting votes");
        Rows.check(classifier, votes.size(), votes.classCount());
        double[] blend = blend(votes, CrowdlabWeights.of(votes, known, classifier, LEAST));
        Known.clamp(blend, known);
        return new Aggregate(
                Rows.posterior(blend, votes.classCount()),
                Reliability.of(votes, Winners.of(blend, votes.classCount())));
    }

    private double[] blend(Votes votes, CrowdlabWeights weights) {
        int classes = votes.classCount();
        double[] blend = new double[votes.size() * classes];
        Arrays.setAll(blend, i -> weights.classifier() * classifier.values()[i]);
        for (int row = 0; row < votes.size(); row++) {
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                int[] candidates = votes.candidatesAt(at);
                double weight = weights.voters()[votes.voters()[at]];
                addBelief(blend, row * classes, classes, candidates, weights.agreement(), weight);
            }
        }
        Rows.normalise(blend, classes);
        return blend;
    }

    /** The mean agreement on what the voter names, the rest evenly on all other classes. */
    private static void addBelief(
            double[] blend, int row, int classes, int[] named, double agreement, double weight) {
        double inside = named.length == classes ? 1 : agreement;
        double outside = (1 - inside) / Math.max(1, classes - named.length);
        for (int c = 0; c < classes; c++) {
            blend[row + c] += weight * outside;
        }
        for (int c : named) {
            blend[row + c] += weight * (inside / named.length - outside);
        }
    }
}
