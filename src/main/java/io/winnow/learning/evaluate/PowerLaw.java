package io.winnow.learning.evaluate;

/**
 * How accuracy grows with labels: a(n) = 1 − (c + b·n^−α), the usual shape of learning curves
 * (Cortes et al. 1993).
 *
 * @param floor c, the error that no number of labels removes, not negative
 * @param scale b, not negative
 * @param exponent α, positive
 */
record PowerLaw(double floor, double scale, double exponent) {

    private static final double FIRST_EXPONENT = .1;
    private static final double EXPONENT_STEP = .05;
    private static final int EXPONENTS = 39;

    double accuracy(double labels) {
        return 1 - floor - scale * Math.pow(labels, -exponent);
    }

    /** The weighted least-squares fit, over α on a grid from .1 to 2. */
    static PowerLaw fit(int[] labels, double[] accuracies, double[] weights) {
        PowerLaw best = fit(labels, accuracies, weights, FIRST_EXPONENT);
        for (int i = 1; i < EXPONENTS; i++) {
            double exponent = FIRST_EXPONENT + i * EXPONENT_STEP;
            PowerLaw law = fit(labels, accuracies, weights, exponent);
            if (law.loss(labels, accuracies, weights) < best.loss(labels, accuracies, weights)) {
                best = law;
            }
        }
        return best;
    }

    /** Regression of the error on n^−α with neither coefficient below zero. */
    private static PowerLaw fit(int[] labels, double[] accuracies, double[] weights, double alpha) {
        double w = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < labels.length; i++) {
            double power = Math.pow(labels[i], -alpha);
            double error = 1 - accuracies[i];
            w += weights[i];
            x += weights[i] * power;
            y += weights[i] * error;
            xx += weights[i] * power * power;
            xy += weights[i] * power * error;
        }
        double scale = (w * xy - x * y) / (w * xx - x * x);
        double floor = (y - scale * x) / w;
        if (!(scale >= 0)) {
            return new PowerLaw(Math.max(0, y / w), 0, alpha);
        }
        return floor >= 0
                ? new PowerLaw(floor, scale, alpha)
                : new PowerLaw(0, Math.max(0, xy / xx), alpha);
    }

    private double loss(int[] labels, double[] accuracies, double[] weights) {
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            double apart = accuracy(labels[i]) - accuracies[i];
            loss += weights[i] * apart * apart;
        }
        return loss;
    }
}
