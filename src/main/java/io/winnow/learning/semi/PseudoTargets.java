package io.winnow.learning.semi;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Targets;
import io.winnow.learning.math.Sampling;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Labels together with a posterior of the unlabeled rest, for a head to learn from. */
final class PseudoTargets {

    /** More unlabeled rows than this change a linear head no more, but cost time. */
    private static final int MOST = 4_000;

    private PseudoTargets() {}

    /**
     * The labeled rows as they are and a uniform sample of the other rows {@code among} as {@code
     * posterior} says, all of them together of weight {@code mass}.
     */
    static Targets among(int[] among, Targets labels, Posterior posterior, double mass, long seed) {
        int[] others = others(among, labels.rows(), posterior.size(), seed);
        int labeled = labels.size();
        int classes = labels.classCount();
        int[] rows = concat(labels.rows(), others);
        float[] distributions = new float[rows.length * classes];
        float[] weights = new float[rows.length];
        System.arraycopy(labels.distributions(), 0, distributions, 0, labeled * classes);
        System.arraycopy(labels.weights(), 0, weights, 0, labeled);
        for (int i = labeled; i < rows.length; i++) {
            System.arraycopy(
                    posterior.values(), rows[i] * classes, distributions, i * classes, classes);
            weights[i] = (float) (mass / others.length);
        }
        return new Targets(rows, distributions, weights, classes);
    }

    /**
     * The labeled rows as they are and {@code pseudo}, certain, all of them together of weight
     * {@code mass}.
     */
    static Targets of(Targets labels, Labels pseudo, double mass) {
        float[] certain = Targets.of(pseudo).distributions();
        float[] each = new float[pseudo.size()];
        Arrays.fill(each, (float) (mass / pseudo.size()));
        return new Targets(
                concat(labels.rows(), pseudo.rows()),
                concat(labels.distributions(), certain),
                concat(labels.weights(), each),
                labels.classCount());
    }

    private static float[] concat(float[] a, float[] b) {
        float[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** Those targets, and {@code rows} as {@code posterior} says, each of weight 1. */
    static Targets with(Targets targets, int[] rows, Posterior posterior) {
        if (rows.length == 0) {
            return targets;
        }
        float[] each = new float[rows.length];
        Arrays.fill(each, 1);
        return new Targets(
                concat(targets.rows(), rows),
                concat(targets.distributions(), posterior.gather(rows).values()),
                concat(targets.weights(), each),
                targets.classCount());
    }

    private static int[] concat(int[] a, int[] b) {
        return IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray();
    }

    /** The rows without a label, or a uniform sample of them where there are many. */
    static int[] others(Labels labels, int n, long seed) {
        return others(IntStream.range(0, n).toArray(), labels.rows(), n, seed);
    }

    private static int[] others(int[] among, int[] known, int n, long seed) {
        BitSet labeled = new BitSet(n);
        IntStream.of(known).forEach(labeled::set);
        int[] all = IntStream.of(among).filter(row -> !labeled.get(row)).toArray();
        return all.length <= MOST ? all : Sampling.draw(all, MOST, new SplittableRandom(seed));
    }
}
