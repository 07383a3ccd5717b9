package io.winnow.learning.semi;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadTrainer;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Class-balanced self-training (Zou et al. 2018, section 4): the head labels the rest and learns
 * again, from the labels and from the same share of each class it answered, the surest first; the
 * share grows from round to round. A class is not left out because the head is less sure of it.
 *
 * <p>All pseudo-labels together weigh as much as a fixed number of labels, so that they lead while
 * labels are few and fade as they arrive.
 */
public final class SelfTraining implements Learner {

    static final String NAME = "self-training";

    private static final double[] SHARES = {.2, .35, .5, .65, .8};

    /** How many labels per class all pseudo-labels weigh as much as. */
    private static final double LABELS_PER_CLASS = 10;

    private final HeadTrainer trainer;

    /** Fits heads with {@code trainer}. */
    public SelfTraining(HeadTrainer trainer) {
        this.trainer = trainer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Learned learn(LearningTask task, Progress progress) {
        Labels labels = task.labels();
        progress.report(0, SHARES.length, "fitting the head");
        Progress first = progress.at(0, SHARES.length);
        Head head = trainer.train(task.embeddings(), task.targets(), null, first);
        int[] rest = PseudoTargets.others(labels, task.embeddings().size(), task.seed());
        Embeddings unlabeled = task.embeddings().gather(rest);
        for (int round = 0; round < SHARES.length && rest.length > 0; round++) {
            progress.report(round, SHARES.length, "learning its own answers");
            Labels own = surest(head.predict(unlabeled), rest, SHARES[round]);
            double mass = LABELS_PER_CLASS * labels.classCount();
            head =
                    trainer.train(
                            task.embeddings(),
                            PseudoTargets.of(task.targets(), own, mass),
                            head,
                            progress.at(round, SHARES.length));
        }
        return new Learned(head, head.predict(task.embeddings()));
    }

    /**
     * Of each class that {@code posterior} answers the surest {@code share}, rounded up.
     *
     * @param rows the row of each of its answers
     */
    static Labels surest(Posterior posterior, int[] rows, double share) {
        int[] top = IntStream.range(0, rows.length).map(posterior::top).toArray();
        int[] kept =
                IntStream.range(0, posterior.classCount())
                        .flatMap(c -> {
                            int[] answered =
                                    IntStream.range(0, rows.length)
                                            .filter(i -> top[i] == c)
                                            .toArray();
                            return IntStream.of(answered)
                                    .boxed()
                                    .sorted(
                                            Comparator.comparingDouble(
                                                    i -> -posterior.probability(i, c)))
                                    .mapToInt(Integer::intValue)
                                    .limit((long) Math.ceil(share * answered.length));
                        })
                        .toArray();
        return new Labels(
                IntStream.of(kept).map(i -> rows[i]).toArray(),
                IntStream.of(kept).map(i -> top[i]).toArray(),
                posterior.classCount());
    }
}
