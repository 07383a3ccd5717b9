package io.winnow.learning.evaluate;

/**
 * The area under learning curves: accuracy averaged over the logarithm of the label count, by the
 * trapezoidal rule, so that from 10 to 20 labels counts as much as from 100 to 200. In [0, 1].
 */
public final class CurveArea {

    private CurveArea() {}

    /**
     * The area under one curve.
     *
     * @param labels label counts, at least two, rising, at least 1
     * @param accuracies the accuracy at each, in [0, 1]
     */
    public static double of(int[] labels, double[] accuracies) {
        if (labels.length < 2 || labels.length != accuracies.length || labels[0] < 1) {
            throw new IllegalArgumentException(
                    accuracies.length + " accuracies at " + labels.length + " label counts");
        }
        double area = 0;
        for (int i = 0; i < labels.length; i++) {
            if (!(accuracies[i] >= 0 && accuracies[i] <= 1)) {
                throw new IllegalArgumentException("accuracy " + i + " is " + accuracies[i]);
            }
            if (i > 0) {
                area += width(labels, i) * (accuracies[i - 1] + accuracies[i]) / 2;
            }
        }
        return area / Math.log((double) labels[labels.length - 1] / labels[0]);
    }

    /**
     * The area of A less that of B, from −1 to 1, with Student's t interval over paired runs.
     *
     * @param labels label counts of every curve
     * @param a one curve per seed, at least two
     * @param b one curve per seed, run by run the same seeds as {@code a}
     */
    public static Interval difference(int[] labels, double[][] a, double[][] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " runs against " + b.length);
        }
        double[] differences = new double[a.length];
        for (int run = 0; run < a.length; run++) {
            differences[run] = of(labels, a[run]) - of(labels, b[run]);
        }
        return Interval.mean(differences);
    }

    private static double width(int[] labels, int i) {
        if (labels[i] <= labels[i - 1]) {
            throw new IllegalArgumentException(labels[i] + " labels after " + labels[i - 1]);
        }
        return Math.log((double) labels[i] / labels[i - 1]);
    }
}
