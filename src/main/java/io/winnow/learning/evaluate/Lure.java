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
