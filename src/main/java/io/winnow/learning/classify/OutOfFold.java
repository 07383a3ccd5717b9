package io.winnow.learning.classify;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.evaluate.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Predictions for labels by models that had not seen them.
 *
 * @param labels the labels
 * @param posterior one row per label, in their order
 */
public record OutOfFold(Labels labels, Posterior posterior) {

    private static final double LEAST = .01;

    public OutOfFold {
        if (labels.size() == 0
                || posterior.size() != labels.size()
                || posterior.classCount() != labels.classCount()) {
            throw new IllegalArgumentException(
                    "%d × %d predictions for %d labels of %d classes"
                            .formatted(
                                    posterior.size(),
                                    posterior.classCount(),
                                    labels.size(),
                                    labels.classCount()));
        }
    }

    /** The share of labels that were the most probable class. */
    public Interval accuracy() {
        long right =
                IntStream.range(0, labels.size())
                        .filter(i -> posterior.top(i) == labels.classes()[i])
                        .count();
        return Interval.wilson(right, labels.size());
    }

    /**
     * −log p(label) of each label, in nats; a probability counts as at least .01, so that one
     * confident miss does not decide alone.
     */
    public double[] losses() {
        return IntStream.range(0, labels.size())
                .mapToDouble(i -> posterior.probability(i, labels.classes()[i]))
                .map(p -> -Math.log(Math.max(p, LEAST)))
                .toArray();
    }

    /** The mean of the {@link #losses()}. */
    public double logLoss() {
        return Arrays.stream(losses()).average().orElseThrow();
    }
}
