package io.winnow.learning.semi;

import io.winnow.learning.Progress;

/** Learns from labels and, unless it is the supervised twin, from the unlabeled rest. */
public interface Learner {

    /** The name under which settings and reports know it, such as {@code propagation}. */
    String name();

    /**
     * Learns from {@code task}. Deterministic for the task's seed.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Learned learn(LearningTask task, Progress progress);
}
