package io.winnow.simulate;

import java.util.List;

/**
 * One loop.
 *
 * @param encoder the encoder's name
 * @param strategy the strategy's name
 * @param learner the learner's name
 * @param seed the seed of split, strategy and learner
 * @param labels how many labels there were at each point
 * @param accuracy the head's accuracy on the test set at each point
 * @param transductive the accuracy of the learner's own posterior on the pool's unlabeled rest
 */
public record Run(
        String encoder,
        String strategy,
        String learner,
        long seed,
        List<Integer> labels,
        List<Double> accuracy,
        List<Double> transductive) {

    public Run {
        labels = List.copyOf(labels);
        accuracy = List.copyOf(accuracy);
        transductive = List.copyOf(transductive);
        if (accuracy.size() != labels.size() || transductive.size() != labels.size()) {
            throw new IllegalArgumentException(
                    "%d label counts, but %d and %d accuracies"
                            .formatted(labels.size(), accuracy.size(), transductive.size()));
        }
    }
}
