package io.winnow.learning.semi;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.weak.Aggregate;
import io.winnow.learning.weak.Aggregator;
import io.winnow.learning.weak.Votes;
import java.util.stream.IntStream;

/**
 * Learns from the labels and from what rules say about the rest: a label model weighs the rules'
 * votes, and the head learns its posterior where a rule votes (the end model of data programming,
 * Ratner et al. 2016). All of that together weighs as much as a fixed number of labels, so that it
 * leads while labels are few and fades as they arrive.
 */
public final class RuleTeacher implements Learner {

    /** The name under which settings and reports know it. */
    public static final String NAME = "rules";

    /** How many labels per class the rules weigh as much as, at most. */
    private static final double LABELS_PER_CLASS = 20;

    private final HeadTrainer trainer;
    private final Aggregator model;
    private final Votes votes;

    /**
     * @param votes of the rules, on the rows of the tasks to come
     */
    public RuleTeacher(HeadTrainer trainer, Aggregator model, Votes votes) {
        this.trainer = trainer;
        this.model = model;
        this.votes = votes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Learned learn(LearningTask task, Progress progress) {
        Labels labels = task.labels();
        if (votes.size() != task.embeddings().size()) {
            throw new IllegalArgumentException(
                    "votes on %d rows, but there are %d"
                            .formatted(votes.size(), task.embeddings().size()));
        }
        progress.report(0, 2, "weighing the rules");
        Aggregate said = model.aggregate(votes, labels);
        progress.report(1, 2, "fitting the head");
        Head head = trainer.train(task.embeddings(), targets(said.posterior(), task), null);
        return new Learned(head, together(said.posterior(), head.predict(task.embeddings())));
    }

    /** The labels, and the rows that rules vote on: a row weighs no more than a label does. */
    private Targets targets(Posterior said, LearningTask task) {
        int[] covered = IntStream.range(0, votes.size()).filter(votes::isCovered).toArray();
        double mass = Math.min(covered.length, LABELS_PER_CLASS * said.classCount());
        return PseudoTargets.among(covered, task.targets(), said, mass, task.seed());
    }

    /** Where rules vote, the product of what they and the head say. */
    private Posterior together(Posterior said, Posterior head) {
        int classes = head.classCount();
        float[] values = head.values().clone();
        for (int row = 0; row < head.size(); row++) {
            if (votes.isCovered(row)) {
                for (int c = 0; c < classes; c++) {
                    values[row * classes + c] *= said.probability(row, c);
                }
                Rows.normalise(values, row * classes, classes);
            }
        }
        return new Posterior(values, classes);
    }
}
