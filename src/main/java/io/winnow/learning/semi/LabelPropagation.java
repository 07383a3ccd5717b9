package io.winnow.learning.semi;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadTrainer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Label propagation (Zhou et al. 2004) with a head that carries it to new samples.
 *
 * <p>The labels spread over the neighbour graph to a posterior F of every sample. The head learns
 * from the labels and, softly, from F, with the classes about as common as among the labels: made
 * equal they cost up to 12 points of area where one class has 20 times as many samples as another
 * (src/site/semi-supervised.md). All of F together weighs as much as a fixed number of labels, so
 * that it leads while labels are few and fades as they arrive. The transductive posterior hands
 * over from F to the head in the same way.
 */
public final class LabelPropagation implements Learner {

    static final String NAME = "propagation";

    /**
     * The power of F that the head learns: spreading ranks classes well, but leaves F much flatter
     * than it is right, and a head learns flat answers badly.
     */
    private static final double SHARPNESS = 4;

    /** Labels per class that the even prior weighs as much as, when frequencies are estimated. */
    private static final double EVEN = 10;

    /** How many labels per class F weighs as much as. */
    private static final double LABELS_PER_CLASS = 20;

    private final HeadTrainer trainer;
    private final Spreading spreading;

    /** Propagates with the defaults and fits heads with {@code trainer}. */
    public LabelPropagation(HeadTrainer trainer) {
        this(trainer, new Spreading());
    }

    LabelPropagation(HeadTrainer trainer, Spreading spreading) {
        this.trainer = trainer;
        this.spreading = spreading;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Learned learn(LearningTask task, Progress progress) {
        progress.report(0, 3, "finding neighbours");
        Affinity affinity =
                Affinity.of(task.graph().get(), task.embeddings().size(), spreading.power());
        progress.report(1, 3, "spreading labels");
        Posterior spread = spreading.spread(affinity, task.targets(), progress.at(1, 3));
        progress.report(2, 3, "fitting the head");
        double mass = LABELS_PER_CLASS * task.labels().classCount();
        Head head =
                trainer.train(
                        task.embeddings(),
                        PseudoTargets.among(
                                reached(spread),
                                task.targets(),
                                sharp(spread, prior(task.labels())),
                                mass,
                                task.seed()),
                        null,
                        progress.at(2, 3));
        Posterior predicted = head.predict(task.embeddings());
        return new Learned(head, handOver(spread, predicted, task.labels(), mass));
    }

    /** The rows that a label reaches; the others, all classes alike, would only teach doubt. */
    private static int[] reached(Posterior spread) {
        return IntStream.range(0, spread.size())
                .filter(row -> !isUniform(spread.row(row)))
                .toArray();
    }

    private static boolean isUniform(float[] row) {
        for (float p : row) {
            if (p != row[0]) {
                return false;
            }
        }
        return row.length > 1;
    }

    /** How common the classes are: as among the labels, drawn towards all alike. */
    private static double[] prior(Labels labels) {
        double total = labels.size() + EVEN * labels.classCount();
        return Arrays.stream(labels.perClass()).mapToDouble(n -> (n + EVEN) / total).toArray();
    }

    /** F sharpened, its classes, which spreading made equal, as common as {@code prior} says. */
    private static Posterior sharp(Posterior spread, double[] prior) {
        int classes = prior.length;
        float[] values = new float[spread.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (Math.pow(spread.values()[i], SHARPNESS) * prior[i % classes]);
        }
        for (int at = 0; at < values.length; at += classes) {
            Rows.normalise(values, at, classes);
        }
        return new Posterior(values, classes);
    }

    /** The geometric mean of both, where the head weighs L / (L + mass) after L labels. */
    private static Posterior handOver(
            Posterior spread, Posterior head, Labels labels, double mass) {
        double weight = labels.size() / (labels.size() + mass);
        int classes = head.classCount();
        float[] values = new float[head.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    (float)
                            (Math.pow(spread.values()[i], 1 - weight)
                                    * Math.pow(head.values()[i], weight));
        }
        for (int row = 0; row < head.size(); row++) {
            Rows.normalise(values, row * classes, classes);
        }
        return new Posterior(values, classes);
    }
}
