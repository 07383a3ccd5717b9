package io.winnow.learning.semi;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Targets;
import io.winnow.learning.math.Sampling;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Labels together with a posterior of the unlabeled rest, for a head to learn from. */
final class PseudoTargets {

    /** More unlabeled rows than this change a linear head no more, but cost time. */
    private static final int MOST = 4_000;

    private PseudoTargets() {}

    /**
     * The labeled rows, certain and of weight 1, and a uniform sample of the others as {@code
     * posterior} says, all of them together of weight {@code mass}.
     */
    static Targets of(Labels labels, Posterior posterior, double mass, long seed) {
        int[] all = IntStream.range(0, posterior.size()).toArray();
        return among(all, labels, posterior, mass, seed);
    }

    /** The same, where only the rows {@code among} are taken from the posterior. */
    static Targets among(int[] among, Labels labels, Posterior posterior, double mass, long seed) {
        int[] others = others(among, labels, posterior.size(), seed);
        int labeled = labels.size();
        int classes = labels.classCount();
        int[] rows = concat(labels.rows(), others);
        float[] distributions = new float[rows.length * classes];
        float[] weights = new float[rows.length];
        for (int i = 0; i < labeled; i++) {
            distributions[i * classes + labels.classes()[i]] = 1;
            weights[i] = 1;
        }
        for (int i = labeled; i < rows.length; i++) {
            System.arraycopy(
                    posterior.values(), rows[i] * classes, distributions, i * classes, classes);
            weights[i] = (float) (mass / others.length);
        }
        return new Targets(rows, distributions, weights, classes);
    }

    /**
     * The labeled rows, certain and of weight 1, and {@code pseudo} likewise, but all of them
     * together of weight {@code mass}.
     */
    static Targets of(Labels labels, Labels pseudo, double mass) {
        Labels both =
                new Labels(
                        concat(labels.rows(), pseudo.rows()),
                        concat(labels.classes(), pseudo.classes()),
                        labels.classCount());
        Targets certain = Targets.of(both);
        float[] weights = certain.weights().clone();
        for (int i = labels.size(); i < weights.length; i++) {
            weights[i] = (float) (mass / pseudo.size());
        }
        return new Targets(both.rows(), certain.distributions(), weights, both.classCount());
    }

    private static int[] concat(int[] a, int[] b) {
        return IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray();
    }

    /** The rows without a label, or a uniform sample of them where there are many. */
    static int[] others(Labels labels, int n, long seed) {
        return others(IntStream.range(0, n).toArray(), labels, n, seed);
    }

    private static int[] others(int[] among, Labels labels, int n, long seed) {
        BitSet labeled = new BitSet(n);
        IntStream.of(labels.rows()).forEach(labeled::set);
        int[] all = IntStream.of(among).filter(row -> !labeled.get(row)).toArray();
        return all.length <= MOST ? all : Sampling.draw(all, MOST, new SplittableRandom(seed));
    }
}
