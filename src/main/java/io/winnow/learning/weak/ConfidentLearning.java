package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.OutOfFold;
import java.util.stream.IntStream;

/** Labels that a classifier confidently contradicts (Northcutt, Jiang &amp; Chuang 2021). */
public final class ConfidentLearning {

    private ConfidentLearning() {}

    /**
     * Judges each label by the model that was fitted without it; its rows stay as they are. Here a
     * class counts only if it is also likelier than the label: the threshold of a class that hardly
     * has a label is so low that to reach it says nothing.
     */
    public static Suspicions of(OutOfFold held) {
        Labels labels = held.labels();
        Posterior said = held.posterior();
        int[] inOrder = IntStream.range(0, labels.size()).toArray();
        Labels byPlace = new Labels(inOrder, labels.classes(), labels.classCount());
        Suspicions judged = of(said, byPlace);
        int[] likelier = judged.confident().clone();
        for (int i : judged.flagged()) {
            boolean objects =
                    said.probability(i, likelier[i]) > said.probability(i, labels.classes()[i]);
            likelier[i] = objects ? likelier[i] : Suspicions.NONE;
        }
        return new Suspicions(labels, likelier, judged.scores());
    }

    /**
     * Judges each label. The threshold of class j is tⱼ, the mean probability of j over the rows
     * labeled j (equation 2); the confident class is the likeliest k with pₖ ≥ tₖ, the lowest on a
     * tie (equation 1). Needs a good classifier: suspects are for people to look at.
     *
     * @param posterior n × C, of a model that has not seen the label of the row it judges
     * @throws IllegalArgumentException if the classes differ in number, a row does not exist or a
     *     probability is not in [0, 1]
     */
    public static Suspicions of(Posterior posterior, Labels labels) {
        check(posterior, labels);
        double[] thresholds = thresholds(posterior, labels);
        int[] confident = new int[labels.size()];
        double[] scores = new double[labels.size()];
        for (int i = 0; i < confident.length; i++) {
            int row = labels.rows()[i];
            confident[i] = confident(posterior, row, thresholds);
            scores[i] = score(posterior, row, labels.classes()[i]);
        }
        return new Suspicions(labels, confident, scores);
    }

    /** The mean p of each class over its labels; infinite for a class without one. */
    private static double[] thresholds(Posterior posterior, Labels labels) {
        double[] sums = new double[labels.classCount()];
        for (int i = 0; i < labels.size(); i++) {
            int label = labels.classes()[i];
            sums[label] += posterior.probability(labels.rows()[i], label);
        }
        int[] counts = labels.perClass();
        for (int c = 0; c < sums.length; c++) {
            sums[c] = counts[c] == 0 ? Double.POSITIVE_INFINITY : sums[c] / counts[c];
        }
        return sums;
    }

    private static int confident(Posterior posterior, int row, double[] thresholds) {
        int best = Suspicions.NONE;
        for (int c = 0; c < thresholds.length; c++) {
            float p = posterior.probability(row, c);
            boolean likelier = best == Suspicions.NONE || p > posterior.probability(row, best);
            best = p >= thresholds[c] && likelier ? c : best;
        }
        return best;
    }

    /** 1 − (p of the label − the largest other p), halved: 0 beyond doubt, 1 surely wrong. */
    private static double score(Posterior posterior, int row, int label) {
        double other = 0;
        for (int c = 0; c < posterior.classCount(); c++) {
            other = c == label ? other : Math.max(other, posterior.probability(row, c));
        }
        return (1.0 - posterior.probability(row, label) + other) / 2;
    }

    private static void check(Posterior posterior, Labels labels) {
        if (posterior.classCount() != labels.classCount()) {
            throw new IllegalArgumentException(
                    "probabilities of %d classes for labels of %d"
                            .formatted(posterior.classCount(), labels.classCount()));
        }
        for (int row : labels.rows()) {
            if (row < 0 || row >= posterior.size()) {
                throw new IllegalArgumentException("row " + row + " of " + posterior.size());
            }
            for (float p : posterior.row(row)) {
                if (!(p >= 0 && p <= 1)) {
                    throw new IllegalArgumentException("row " + row + " has probability " + p);
                }
            }
        }
    }
}
