package io.winnow.learning.evaluate;

import java.util.Arrays;

/**
 * An estimate with its 95 % interval.
 *
 * @param estimate the point estimate
 * @param low the lower end, at most the estimate
 * @param high the upper end, at least the estimate
 */
public record Interval(double estimate, double low, double high) {

    private static final double Z = 1.959963984540054;

    public Interval {
        if (!(low <= estimate && estimate <= high)) {
            throw new IllegalArgumentException(
                    estimate + " is outside its interval " + low + " to " + high);
        }
    }

    /**
     * A proportion with its Wilson score interval (Wilson 1927).
     *
     * @param successes how many of the {@code trials} succeeded
     * @param trials at least 1
     */
    public static Interval wilson(long successes, long trials) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
        return wilson((double) successes / trials, trials);
    }

    /** The same for a proportion {@code p} that is known as well as by {@code trials} of them. */
    static Interval wilson(double p, double trials) {
        double shrink = 1 + Z * Z / trials;
        double centre = (p + Z * Z / (2 * trials)) / shrink;
        double half =
                Z / shrink * Math.sqrt(p * (1 - p) / trials + Z * Z / (4.0 * trials * trials));
        return new Interval(p, Math.min(p, centre - half), Math.max(p, centre + half));
    }

    /**
     * The mean of independent values, such as one per seed, with Student's t interval.
     *
     * @param values at least two, finite
     */
    public static Interval mean(double... values) {
        int n = values.length;
        if (n < 2) {
            throw new IllegalArgumentException(n + " values have no interval");
        }
        double mean = Arrays.stream(values).sum() / n;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double half = studentT(n - 1) * Math.sqrt(squares / (n - 1) / n);
        return new Interval(mean, mean - half, mean + half);
    }

    /** The 97.5 % quantile of Student's t, to .2 % (Hill 1970); exact for one and two degrees. */
    private static double studentT(int degrees) {
        if (degrees == 1) {
            return 12.706204736174698;
        }
        if (degrees == 2) {
            return 4.302652729749464;
        }
        double z = Z * Z;
        double sum = 1 + (z + 1) / (4.0 * degrees);
        double power = (double) degrees * degrees;
        sum += ((5 * z + 16) * z + 3) / (96 * power);
        power *= degrees;
        sum += (((3 * z + 19) * z + 17) * z - 15) / (384 * power);
        power *= degrees;
        sum += ((((79 * z + 776) * z + 1482) * z - 1920) * z - 945) / (92160 * power);
        return Z * sum;
    }

    /**
     * An estimate with the 2.5 % and 97.5 % quantiles of its resamples, widened to hold it.
     *
     * @param resamples the same figure on resampled data, at least one, in any order; not NaN
     */
    static Interval percentile(double estimate, double[] resamples) {
        double[] sorted = resamples.clone();
        Arrays.sort(sorted);
        return new Interval(
                estimate,
                Math.min(estimate, quantile(sorted, .025)),
                Math.max(estimate, quantile(sorted, .975)));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Half of the interval's width. */
    public double margin() {
        return (high - low) / 2;
    }
}
