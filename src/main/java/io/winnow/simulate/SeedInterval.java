package io.winnow.simulate;

import io.winnow.learning.evaluate.Interval;
import java.util.stream.DoubleStream;

/** The mean of one figure per seed, with Student's 95 % interval. */
final class SeedInterval {

    /** The 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom. */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
        2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
        2.052, 2.048, 2.045, 2.042
    };

    private static final double NORMAL = 1.96;

    private SeedInterval() {}

    /** The interval; of one figure it is as wide as that figure alone allows: none is claimed. */
    static Interval of(double[] figures) {
        double mean = DoubleStream.of(figures).average().orElseThrow();
        if (figures.length == 1) {
            return new Interval(mean, mean, mean);
        }
        int freedom = figures.length - 1;
        double squares = DoubleStream.of(figures).map(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(squares / freedom / figures.length);
        double half = error * (freedom <= T.length ? T[freedom - 1] : NORMAL);
        return new Interval(mean, mean - half, mean + half);
    }
}
