package io.winnow.round;

import io.winnow.learning.evaluate.Interval;
import java.util.List;
import java.util.Optional;

/**
 * What choosing adds to each learner: the same number of labels, once drawn uniformly at random,
 * once chosen by the strategies. Measured on gold; the intervals are of the gold sample, so another
 * draw of labels may differ by more.
 *
 * @param labels how many labels each side has
 * @param arms every learner of the comparison, the supervised one first
 */
public record Ablation(int labels, List<Arm> arms) {

    /**
     * One learner on both sides.
     *
     * @param learner its name
     * @param random accuracy by random labels
     * @param chosen accuracy by as many chosen ones
     * @param gained chosen less random, paired
     */
    public record Arm(String learner, Interval random, Interval chosen, Interval gained) {}

    /** The learner of that name. */
    public Optional<Arm> arm(String learner) {
        return arms.stream().filter(arm -> arm.learner().equals(learner)).findFirst();
    }
}
