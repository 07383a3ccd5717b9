package io.winnow.learning.semi;

import io.winnow.learning.Progress;
import io.winnow.learning.weak.Weighing;

/**
 * Lets another learner believe labels as far as those who vote do: where several people answered,
 * or one who was not sure, the target is the posterior of the votes. They are weighed without
 * whatever is held out, so that no target knows a label that it is judged by.
 */
public final class HeardLabels implements Learner {

    private final Learner learner;
    private final Weighing weighing;

    /**
     * @param weighing of the votes on the rows of the tasks to come
     */
    public HeardLabels(Learner learner, Weighing weighing) {
        this.learner = learner;
        this.weighing = weighing;
    }

    /** That of the other learner. */
    @Override
    public String name() {
        return learner.name();
    }

    @Override
    public Learned learn(LearningTask task, Progress progress) {
        progress.report(0, 1, "weighing the voters");
        Weighing.Heard heard = weighing.of(task.labels(), progress.at(0, 1));
        boolean certain = heard.hearing().known().size() == task.labels().size();
        return learner.learn(
                certain ? task : task.withBeliefs(heard.weighed().said().posterior()), progress);
    }
}
