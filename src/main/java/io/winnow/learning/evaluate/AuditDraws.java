package io.winnow.learning.evaluate;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Samples drawn for an audit, one after the other without replacement, rather those that are
 * believed wrong: with probability q = u / (number left) + (1 − u) · wᵢ / Σ w of those left, as
 * {@link Lure} needs it (Kossen et al. 2021, §3: w is the expected loss).
 *
 * @param rows in the order drawn
 * @param probabilities q of each draw, in (0, 1]
 */
public record AuditDraws(int[] rows, double[] probabilities) {

    public AuditDraws {
        if (rows.length != probabilities.length) {
            throw new IllegalArgumentException(
                    rows.length + " rows, but " + probabilities.length + " probabilities");
        }
    }

    /**
     * Draws. O(N) a draw.
     *
     * @param suspicion w, the expected loss of each of N samples, at least 0
     * @param count how many to draw, at most N
     * @param uniform u, the share of draws that ask nothing, in (0, 1]; at 1 all are uniform
     * @throws IllegalArgumentException on a value out of range; names it
     */
    public static AuditDraws of(
            double[] suspicion, int count, double uniform, RandomGenerator random) {
        if (count < 1 || count > suspicion.length || !(uniform > 0 && uniform <= 1)) {
            throw new IllegalArgumentException(
                    "%d draws of %d samples, a uniform share of %s"
                            .formatted(count, suspicion.length, uniform));
        }
        int[] open = IntStream.range(0, suspicion.length).toArray();
        int[] rows = new int[count];
        double[] probabilities = new double[count];
        for (int draw = 0; draw < count; draw++) {
            int left = open.length - draw;
            double sum = sum(suspicion, open, left);
            boolean blind = sum == 0 || random.nextDouble() < uniform;
            int at =
                    blind
                            ? random.nextInt(left)
                            : place(suspicion, open, left, random.nextDouble() * sum);
            int row = open[at];
            double share = sum == 0 ? 1.0 / left : suspicion[row] / sum;
            rows[draw] = row;
            probabilities[draw] = Math.min(1, uniform / left + (1 - uniform) * share);
            open[at] = open[left - 1];
        }
        return new AuditDraws(rows, probabilities);
    }

    private static double sum(double[] weights, int[] open, int left) {
        double sum = 0;
        for (int i = 0; i < left; i++) {
            double weight = weights[open[i]];
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the expected loss of sample " + open[i] + " is " + weight);
            }
            sum += weight;
        }
        return sum;
    }

    /** Where the sum of the weights passes {@code mark}. */
    private static int place(double[] weights, int[] open, int left, double mark) {
        int at = 0;
        double rest = mark - weights[open[0]];
        while (rest >= 0 && at < left - 1) {
            at++;
            rest -= weights[open[at]];
        }
        return at;
    }

    /**
     * The {@link Lure} estimate of the mean loss of all N samples by the first {@code count} draws.
     *
     * @param losses of all N samples, of which those drawn are read
     */
    public double risk(double[] losses, int count) {
        return Lure.risk(drawn(losses, count), Arrays.copyOf(probabilities, count), losses.length);
    }

    /**
     * The error rate of all N samples by the first {@code count} draws, with its {@link
     * Lure#errorRate interval}.
     *
     * @param errors of all N samples, of which those drawn are read: 1 where wrong, else 0
     */
    public Interval errorRate(double[] errors, int count) {
        return Lure.errorRate(
                drawn(errors, count), Arrays.copyOf(probabilities, count), errors.length);
    }

    private double[] drawn(double[] losses, int count) {
        return IntStream.of(rows).limit(count).mapToDouble(row -> losses[row]).toArray();
    }

    /** The plain mean loss of the first {@code count} draws. */
    public double mean(double[] losses, int count) {
        return Arrays.stream(drawn(losses, count)).average().orElseThrow();
    }
}
