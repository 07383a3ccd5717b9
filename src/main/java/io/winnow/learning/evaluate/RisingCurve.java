package io.winnow.learning.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A learning curve made to rise: neighbours in the wrong order are replaced by their mean (isotonic
 * regression, pool adjacent violators); between points it is linear in log labels.
 */
final class RisingCurve {

    private final double[] logLabels;
    private final double[] accuracies;
    private final double[] margins;

    RisingCurve(List<CurvePoint> points) {
        List<CurvePoint> sorted =
                points.stream().sorted(Comparator.comparingInt(CurvePoint::labels)).toList();
        logLabels = sorted.stream().mapToDouble(p -> Math.log(p.labels())).toArray();
        margins = sorted.stream().mapToDouble(p -> p.accuracy().margin()).toArray();
        accuracies = isotonic(sorted.stream().mapToDouble(p -> p.accuracy().estimate()).toArray());
    }

    static double[] isotonic(double[] values) {
        double[] means = new double[values.length];
        int[] sizes = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            means[blocks] = value;
            sizes[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                blocks--;
                int size = sizes[blocks - 1] + sizes[blocks];
                means[blocks - 1] =
                        (means[blocks - 1] * sizes[blocks - 1] + means[blocks] * sizes[blocks])
                                / size;
                sizes[blocks - 1] = size;
            }
        }
        double[] rising = new double[values.length];
        for (int block = 0, i = 0; block < blocks; block++) {
            for (int j = 0; j < sizes[block]; j++) {
                rising[i++] = means[block];
            }
        }
        return rising;
    }

    /**
     * How many labels reach {@code accuracy}, if the curve is shifted up by {@code sign} times the
     * combined margin of itself and of {@code accuracy}; empty if its first point is there already
     * or its last point is not.
     */
    OptionalDouble labelsFor(double accuracy, double margin, int sign) {
        double before = height(0, margin, sign);
        if (before >= accuracy) {
            return OptionalDouble.empty();
        }
        for (int i = 1; i < accuracies.length; i++) {
            double here = height(i, margin, sign);
            if (here >= accuracy) {
                double share = (accuracy - before) / (here - before);
                double log = logLabels[i - 1] + share * (logLabels[i] - logLabels[i - 1]);
                return OptionalDouble.of(Math.exp(log));
            }
            before = here;
        }
        return OptionalDouble.empty();
    }

    private double height(int i, double margin, int sign) {
        return accuracies[i] + sign * Math.hypot(margins[i], margin);
    }
}
