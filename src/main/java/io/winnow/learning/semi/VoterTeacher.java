package io.winnow.learning.semi;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.weak.Panel;
import io.winnow.learning.weak.Votes;
import io.winnow.learning.weak.Weighing;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Learns from every voter: a label model weighs people and rules, and the head learns its posterior
 * (the end model of data programming, Ratner et al. 2016).
 *
 * <p>A label that one person gave counts as it is. Where several people answered, or one who was
 * not sure, the posterior is the target, of the weight of a label; of rows without a label the head
 * moves it among the classes left possible (Jin &amp; Ghahramani 2002, equation 6, one pass). Rows
 * on which only rules vote weigh together as much as a fixed number of labels, so that rules lead
 * while labels are few and fade as they arrive.
 */
public final class VoterTeacher implements Learner {

    /** The name under which settings and reports know it. */
    public static final String NAME = "voters";

    /** How many labels per class the rules weigh as much as, at most. */
    private static final double LABELS_PER_CLASS = 20;

    private final HeadTrainer trainer;
    private final Panel panel;
    private final Weighing weighing;

    /**
     * @param weighing of the votes on the rows of the tasks to come
     */
    public VoterTeacher(HeadTrainer trainer, Weighing weighing) {
        this.trainer = trainer;
        this.panel = weighing.panel();
        this.weighing = weighing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Learned learn(LearningTask task, Progress progress) {
        if (panel.size() != task.embeddings().size()) {
            throw new IllegalArgumentException(
                    "votes on %d rows, but there are %d"
                            .formatted(panel.size(), task.embeddings().size()));
        }
        progress.report(0, 2, "weighing the voters");
        Weighing.Heard heard = weighing.of(task.labels(), progress.at(0, 2));
        Panel.Hearing hearing = heard.hearing();
        Posterior said = heard.weighed().said().posterior();
        progress.report(1, 2, "fitting the head");
        Targets sure = sure(hearing, said, task);
        Head head = fit(task, sure, hearing.doubted(), said, progress.at(1, 2));
        int[] open = without(hearing.doubted(), task.labels());
        if (open.length > 0) {
            Posterior narrowed = together(said, head.predict(task.embeddings()), open);
            head = fit(task, sure, hearing.doubted(), narrowed, progress.at(1, 2));
        }
        int[] voted = IntStream.range(0, panel.size()).filter(hearing.votes()::isCovered).toArray();
        return new Learned(head, together(head.predict(task.embeddings()), said, voted));
    }

    /** The labels nobody doubts, and the rows on which only rules vote. */
    private Targets sure(Panel.Hearing hearing, Posterior said, LearningTask task) {
        Votes rules = panel.others();
        int[] rows =
                IntStream.range(0, rules.size())
                        .filter(rules::isCovered)
                        .filter(row -> Arrays.binarySearch(hearing.doubted(), row) < 0)
                        .toArray();
        double mass = Math.min(rows.length, LABELS_PER_CLASS * hearing.known().classCount());
        return PseudoTargets.among(rows, Targets.of(hearing.known()), said, mass, task.seed());
    }

    private Head fit(
            LearningTask task,
            Targets sure,
            int[] doubted,
            Posterior posterior,
            Progress progress) {
        Targets all = PseudoTargets.with(sure, doubted, posterior);
        return trainer.train(task.embeddings(), all, null, progress);
    }

    private static int[] without(int[] rows, Labels labels) {
        int[] labeled = IntStream.of(labels.rows()).sorted().toArray();
        return IntStream.of(rows).filter(row -> Arrays.binarySearch(labeled, row) < 0).toArray();
    }

    /** On {@code rows} the product of both, elsewhere {@code said}. */
    private static Posterior together(Posterior said, Posterior other, int[] rows) {
        int classes = said.classCount();
        float[] values = said.values().clone();
        for (int row : rows) {
            for (int c = 0; c < classes; c++) {
                values[row * classes + c] *= other.probability(row, c);
            }
            Rows.normalise(values, row * classes, classes);
        }
        return new Posterior(values, classes);
    }
}
