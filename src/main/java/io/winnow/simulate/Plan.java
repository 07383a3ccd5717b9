package io.winnow.simulate;

import java.util.List;

/**
 * What to simulate.
 *
 * @param strategies names of query strategies
 * @param learners names of learners
 * @param seeds how many seeds, from 1 on
 * @param labels the label counts to measure at, rising
 * @param batch the most labels that are asked for between two retrainings
 * @param heldOut the share of the images that is the test set when there is no other
 * @param threads how many loops run at a time
 */
public record Plan(
        List<String> strategies,
        List<String> learners,
        int seeds,
        List<Integer> labels,
        int batch,
        double heldOut,
        int threads) {

    public Plan {
        strategies = List.copyOf(strategies);
        learners = List.copyOf(learners);
        labels = List.copyOf(labels);
        if (strategies.isEmpty() || learners.isEmpty() || labels.isEmpty()) {
            throw new IllegalArgumentException(
                    "a simulation needs a strategy, a learner and a label count");
        }
        if (seeds < 1 || batch < 1 || threads < 1 || !(heldOut > 0 && heldOut < 1)) {
            throw new IllegalArgumentException(
                    "%d seeds, batches of %d, %d threads, a test share of %s"
                            .formatted(seeds, batch, threads, heldOut));
        }
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i) <= (i == 0 ? 0 : labels.get(i - 1))) {
                throw new IllegalArgumentException("label counts must rise from 1: " + labels);
            }
        }
    }

    /** How many labels to have after the next batch. */
    int next(int labeled) {
        int target = labels.stream().filter(count -> count > labeled).findFirst().orElse(labeled);
        return Math.min(target, labeled + batch);
    }
}
