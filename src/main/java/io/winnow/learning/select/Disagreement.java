package io.winnow.learning.select;

import io.winnow.learning.Posterior;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mutual information between a sample's class and the choice of a committee member, H(mean p) −
 * mean H(p), in nats (Houlsby et al. 2011, eq. 2); members are added one by one.
 */
final class Disagreement {

    private final int classes;
    private final double[] sums;
    private final double[] entropies;
    private int members;

    /** Of no member yet, about {@code n} samples. */
    Disagreement(int n, int classes) {
        this.classes = classes;
        this.sums = new double[n * classes];
        this.entropies = new double[n];
    }

    /** Of {@code committee}, at least one posterior of the same shape. */
    static Disagreement of(List<Posterior> committee) {
        Posterior first = committee.getFirst();
        Disagreement disagreement = new Disagreement(first.size(), first.classCount());
        int[] all = IntStream.range(0, first.size()).toArray();
        committee.forEach(member -> disagreement.add(member, all));
        return disagreement;
    }

    /** Adds what one member says of {@code rows}: sample i is row {@code rows[i]}. */
    void add(Posterior member, int[] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < classes; c++) {
                double p = member.probability(rows[i], c);
                if (Double.isNaN(p)) {
                    throw new IllegalArgumentException(
                            "the committee's posterior of row " + rows[i] + " is NaN");
                }
                sums[i * classes + c] += p;
                entropies[i] += surprise(p);
            }
        }
        members++;
    }

    /** BALD of sample {@code i}, from 0 to log C. */
    double nats(int i) {
        double mixture = 0;
        for (int c = i * classes; c < (i + 1) * classes; c++) {
            mixture += surprise(sums[c] / members);
        }
        return Math.max(0, mixture - entropies[i] / members);
    }

    /** The same over log C, in [0, 1]; 0 with one class. */
    double share(int i) {
        return classes == 1 ? 0 : Math.min(1, nats(i) / Math.log(classes));
    }

    private static double surprise(double p) {
        return p > 0 ? -p * Math.log(p) : 0;
    }
}
