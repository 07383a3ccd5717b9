package io.winnow.learning.evaluate;

/**
 * The levelled unbiased risk estimator (LURE; Farquhar et al. 2021, eq. 3; Kossen et al. 2021, eq.
 * 4): the mean loss over a pool of N samples, from M of them that were drawn one after the other
 * without replacement, each with a known probability that may favour what is believed wrong.
 *
 * <p>Unbiased only if every sample that was left could have been drawn each time: mix 10 to 20 % of
 * uniform draws into the proposal.
 */
public final class Lure {

    private static final double MOST = 2;

    private Lure() {}

    /**
     * R = 1/M · Σ v_m · ℓ_m.
     *
     * @param losses ℓ_m, in the order drawn, at least one; for an error rate 1 where wrong, else 0
     * @param probabilities q_m, in (0, 1]: how likely that sample was among those left when drawn
     * @param poolSize N, at least M
     * @throws IllegalArgumentException on a value out of range; names the draw
     */
    public static double risk(double[] losses, double[] probabilities, int poolSize) {
        double[] weights = weights(probabilities, poolSize);
        if (losses.length != weights.length) {
            throw new IllegalArgumentException(
                    losses.length + " losses, but " + weights.length + " probabilities");
        }
        double sum = 0;
        for (int m = 0; m < losses.length; m++) {
            if (!Double.isFinite(losses[m])) {
                throw new IllegalArgumentException("the loss of draw " + m + " is " + losses[m]);
            }
            sum += weights[m] * losses[m];
        }
        return sum / losses.length;
    }

    /**
     * An error rate with an interval that is meant to hold it in 95 of 100 audits: Wilson's for as
     * many uniform labels as would have the variance of the v_m · ℓ_m, but at most twice M, for a
     * few weighted errors, or none, know their own variance badly. How often it holds is measured
     * by {@code benchmark audit}.
     *
     * @param errors 1 where wrong, else 0, in the order drawn, at least one
     * @param probabilities q_m, as in {@link #risk}
     * @param poolSize N, at least M
     */
    public static Interval errorRate(double[] errors, double[] probabilities, int poolSize) {
        double rate = Math.clamp(risk(errors, probabilities, poolSize), 0, 1);
        double[] weights = weights(probabilities, poolSize);
        double squares = 0;
        for (int m = 0; m < errors.length; m++) {
            double off = weights[m] * errors[m] - rate;
            squares += off * off;
        }
        int drawn = errors.length;
        double variance = squares / Math.max(1, drawn - 1) / drawn;
        double worth = variance == 0 ? drawn : rate * (1 - rate) / variance;
        return Interval.wilson(rate, Math.clamp(worth, 1, MOST * drawn));
    }

    /** v_m = 1 + (N − M) / (N − m) · (1 / ((N − m + 1) · q_m) − 1), with m from 1. */
    static double[] weights(double[] probabilities, int poolSize) {
        int drawn = probabilities.length;
        if (drawn < 1 || drawn > poolSize) {
            throw new IllegalArgumentException(drawn + " draws from a pool of " + poolSize);
        }
        double[] weights = new double[drawn];
        for (int i = 0; i < drawn; i++) {
            double q = probabilities[i];
            if (!(q > 0 && q <= 1)) {
                throw new IllegalArgumentException("the probability of draw " + i + " is " + q);
            }
            int left = poolSize - i;
            double share = drawn == poolSize ? 0 : (double) (poolSize - drawn) / (left - 1);
            weights[i] = 1 + share * (1 / (left * q) - 1);
        }
        return weights;
    }
}
