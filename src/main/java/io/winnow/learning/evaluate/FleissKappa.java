package io.winnow.learning.evaluate;

import java.util.Optional;
import java.util.stream.LongStream;

/** Agreement of many raters beyond chance (Fleiss 1971). */
public final class FleissKappa {

    private FleissKappa() {}

    /**
     * κ = (P̄ − P̄ₑ) / (1 − P̄ₑ), at most 1, with a bootstrap interval over the items. P̄ is the
     * mean over items of the share of agreeing pairs (equations 2 and 3), P̄ₑ the sum of squared
     * class shares (equation 5). Items may differ in their number of answers; those with fewer than
     * two are left out.
     *
     * @param counts how many raters gave each class to each item, n × C
     * @param seed of the bootstrap
     * @return empty if no item has two answers, or all answers are of one class
     * @throws IllegalArgumentException if a count is negative or a row is of another length
     */
    public static Optional<Interval> of(int[][] counts, long seed) {
        return ItemCounts.bootstrap(ItemCounts.pairable(counts), FleissKappa::kappa, seed);
    }

    private static double kappa(int[][] items) {
        double observed = 0;
        for (int[] item : items) {
            double n = ItemCounts.answers(item);
            observed += ItemCounts.agreeingPairs(item) / (n * (n - 1)) / items.length;
        }
        long[] totals = ItemCounts.perClass(items);
        double all = LongStream.of(totals).sum();
        double chance = LongStream.of(totals).mapToDouble(t -> t / all * (t / all)).sum();
        return items.length == 0 || chance == 1 ? Double.NaN : beyond(observed, chance);
    }

    private static double beyond(double observed, double chance) {
        return Math.min(1, (observed - chance) / (1 - chance));
    }
}
