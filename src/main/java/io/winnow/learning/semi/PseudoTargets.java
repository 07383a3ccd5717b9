package io.winnow.learning.semi;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Targets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Labels together with a posterior of the unlabeled rest, for a head to learn from. */
final class PseudoTargets {

    private PseudoTargets() {}

    /**
     * Every row: the labeled ones certain and of weight 1, the others as {@code posterior} says,
     * all of them together of weight {@code mass}.
     */
    static Targets of(Labels labels, Posterior posterior, double mass) {
        int classes = labels.classCount();
        int n = posterior.size();
        float[] distributions = posterior.values().clone();
        float[] weights = new float[n];
        Arrays.fill(weights, (float) (mass / Math.max(1, n - labels.size())));
        for (int i = 0; i < labels.size(); i++) {
            int row = labels.rows()[i];
            Arrays.fill(distributions, row * classes, (row + 1) * classes, 0);
            distributions[row * classes + labels.classes()[i]] = 1;
            weights[row] = 1;
        }
        return new Targets(IntStream.range(0, n).toArray(), distributions, weights, classes);
    }
}
