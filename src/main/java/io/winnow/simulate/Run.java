package io.winnow.simulate;

import java.util.List;

/**
 * One loop.
 *
 * @param encoder the encoder's name
 * @param strategy the strategy's name
 * @param learner the learner's name
 * @param answers who answered and how answers became labels
 * @param seed the seed of split, strategy and learner
 * @param labels how many labels there were at each point
 * @param accuracy the head's accuracy on the test set at each point
 * @param transductive the accuracy of the learner's own posterior on the pool's unlabeled rest
 * @param labelAccuracy the share of labels that were right at each point
 */
public record Run(
        String encoder,
        String strategy,
        String learner,
        String answers,
        long seed,
        List<Integer> labels,
        List<Double> accuracy,
        List<Double> transductive,
        List<Double> labelAccuracy) {

    public Run {
        labels = List.copyOf(labels);
        accuracy = List.copyOf(accuracy);
        transductive = List.copyOf(transductive);
        labelAccuracy = List.copyOf(labelAccuracy);
        for (List<Double> figures : List.of(accuracy, transductive, labelAccuracy)) {
            if (figures.size() != labels.size()) {
                throw new IllegalArgumentException(
                        labels.size() + " label counts, but " + figures.size() + " accuracies");
            }
        }
    }

    /** What it ran, apart from the seed. */
    Setting setting() {
        return new Setting(encoder, strategy, learner, answers);
    }
}
