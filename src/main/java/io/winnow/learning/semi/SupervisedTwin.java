package io.winnow.learning.semi;

import io.winnow.learning.Progress;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadTrainer;

/** Learns from the labels alone: what every other learner has to beat. */
public final class SupervisedTwin implements Learner {

    static final String NAME = "supervised";

    private final HeadTrainer trainer;

    /** Fits heads with {@code trainer}. */
    public SupervisedTwin(HeadTrainer trainer) {
        this.trainer = trainer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Learned learn(LearningTask task, Progress progress) {
        progress.report(0, 1, "fitting the head");
        Head head = trainer.train(task.embeddings(), task.targets(), null, progress.at(0, 1));
        return new Learned(head, head.predict(task.embeddings()));
    }
}
