package io.winnow.learning.evaluate;

import java.util.Optional;
import java.util.stream.IntStream;

/** Agreement of two raters, or of two models, beyond chance (Cohen 1960). */
public final class CohenKappa {

    private CohenKappa() {}

    /**
     * κ = (pₒ − pₑ) / (1 − pₑ), from −1 to 1. The interval is Wilson's for the observed agreement
     * pₒ, with the chance agreement pₑ taken as known; so it does not collapse when all agree.
     *
     * @param a the class that one rater gave to each item, from 0 to {@code classCount - 1}
     * @param b the class that the other one gave, to the same items
     * @return empty if both gave one and the same class to everything, or there is no item
     */
    public static Optional<Interval> of(int[] a, int[] b, int classCount) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " ratings against " + b.length);
        }
        double n = a.length;
        double[] shareA = shares(a, classCount);
        double[] shareB = shares(b, classCount);
        double chance =
                IntStream.range(0, classCount).mapToDouble(c -> shareA[c] * shareB[c]).sum();
        if (n == 0 || chance >= 1) {
            return Optional.empty();
        }
        long agreed = IntStream.range(0, a.length).filter(i -> a[i] == b[i]).count();
        Interval observed = Interval.wilson(agreed, a.length);
        return Optional.of(
                new Interval(
                        beyond(observed.estimate(), chance),
                        beyond(observed.low(), chance),
                        beyond(observed.high(), chance)));
    }

    private static double beyond(double observed, double chance) {
        return (observed - chance) / (1 - chance);
    }

    private static double[] shares(int[] ratings, int classCount) {
        double[] shares = new double[classCount];
        for (int i = 0; i < ratings.length; i++) {
            if (ratings[i] < 0 || ratings[i] >= classCount) {
                throw new IllegalArgumentException(
                        "item %d is of class %d of %d".formatted(i, ratings[i], classCount));
            }
            shares[ratings[i]] += 1.0 / ratings.length;
        }
        return shares;
    }
}
