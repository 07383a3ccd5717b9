package io.winnow.learning.evaluate;

import io.winnow.learning.Posterior;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How good predictions are on samples whose class is known, drawn uniformly and not trained on.
 *
 * @param size the number of samples
 * @param accuracy the share that was right, with its Wilson interval
 * @param macroF1 the mean F1 of the classes that are there or were predicted, with its bootstrap
 *     interval
 * @param confusion how many samples of each true class (row) were predicted as each class (column)
 * @param classes one score per class
 * @param calibration whether confidence is accuracy
 * @param logLoss the mean of −log p(truth), in nats; a probability below 1e-7 counts as 1e-7
 */
public record ClassificationReport(
        int size,
        Interval accuracy,
        Interval macroF1,
        int[][] confusion,
        List<ClassScore> classes,
        Calibration calibration,
        double logLoss) {

    private static final double LEAST = 1e-7;

    public ClassificationReport {
        classes = List.copyOf(classes);
    }

    /**
     * Compares predictions with the truth.
     *
     * @param truth the class of each sample, from 0 to C − 1; at least one
     * @param predictions one row per sample
     * @param seed decides the bootstrap's resamples
     * @throws IllegalArgumentException if a row is no distribution or a class does not exist; the
     *     message names the row
     */
    public static ClassificationReport of(int[] truth, Posterior predictions, long seed) {
        requireValid(truth, predictions);
        int[] predicted = IntStream.range(0, truth.length).map(predictions::top).toArray();
        int[][] confusion = confusion(truth, predicted, predictions.classCount());
        long right = IntStream.range(0, truth.length).filter(i -> truth[i] == predicted[i]).count();
        F1Bootstrap bootstrap = F1Bootstrap.of(confusion, seed);
        return new ClassificationReport(
                truth.length,
                Interval.wilson(right, truth.length),
                Objects.requireNonNull(bootstrap.macro()),
                confusion,
                IntStream.range(0, confusion.length)
                        .mapToObj(c -> score(confusion, c, bootstrap))
                        .toList(),
                Calibration.of(truth, predictions),
                logLoss(truth, predictions));
    }

    private static void requireValid(int[] truth, Posterior predictions) {
        if (truth.length == 0 || predictions.size() != truth.length) {
            throw new IllegalArgumentException(
                    predictions.size() + " predictions for " + truth.length + " samples");
        }
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] < 0 || truth[i] >= predictions.classCount()) {
                throw new IllegalArgumentException(
                        "row %d is of class %d of %d"
                                .formatted(i, truth[i], predictions.classCount()));
            }
            double sum = 0;
            for (int c = 0; c < predictions.classCount(); c++) {
                sum += Math.abs(predictions.probability(i, c));
            }
            if (!(Math.abs(sum - 1) < 1e-3)) {
                throw new IllegalArgumentException("probabilities of row " + i + " sum to " + sum);
            }
        }
    }

    private static int[][] confusion(int[] truth, int[] predicted, int classes) {
        int[][] confusion = new int[classes][classes];
        for (int i = 0; i < truth.length; i++) {
            confusion[truth[i]][predicted[i]]++;
        }
        return confusion;
    }

    private static ClassScore score(int[][] confusion, int c, F1Bootstrap bootstrap) {
        int right = confusion[c][c];
        int support = IntStream.of(confusion[c]).sum();
        int predicted = IntStream.range(0, confusion.length).map(t -> confusion[t][c]).sum();
        return new ClassScore(
                support,
                predicted == 0 ? null : Interval.wilson(right, predicted),
                support == 0 ? null : Interval.wilson(right, support),
                bootstrap.perClass().get(c));
    }

    private static double logLoss(int[] truth, Posterior predictions) {
        return IntStream.range(0, truth.length)
                .mapToDouble(i -> predictions.probability(i, truth[i]))
                .map(p -> -Math.log(Math.max(p, LEAST)))
                .average()
                .orElseThrow();
    }
}
