package io.winnow.learning.evaluate;

import java.util.Optional;
import java.util.stream.LongStream;

/** Reliability of nominal answers when not everyone answers everything (Krippendorff 2004). */
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /**
     * α = 1 − Dₒ / Dₑ, at most 1, with a bootstrap interval over the items. Dₒ and Dₑ are the
     * observed and the expected disagreement of the coincidence matrix (section 11.3), in which
     * each of the nᵢ answers to item i weighs its pairs by 1 / (nᵢ − 1). Items with fewer than two
     * answers are left out.
     *
     * @param counts how many raters gave each class to each item, n × C
     * @param seed of the bootstrap
     * @return empty if no item has two answers, or all answers are of one class
     * @throws IllegalArgumentException if a count is negative or a row is of another length
     */
    public static Optional<Interval> of(int[][] counts, long seed) {
        return ItemCounts.bootstrap(ItemCounts.pairable(counts), KrippendorffAlpha::alpha, seed);
    }

    private static double alpha(int[][] items) {
        double observed = 0;
        for (int[] item : items) {
            double n = ItemCounts.answers(item);
            observed += n - ItemCounts.agreeingPairs(item) / (n - 1);
        }
        long[] totals = ItemCounts.perClass(items);
        double all = LongStream.of(totals).sum();
        double alike = LongStream.of(totals).mapToDouble(t -> (double) t * t).sum();
        double expected = (all * all - alike) / (all - 1);
        return items.length == 0 || expected == 0 ? Double.NaN : 1 - observed / expected;
    }
}
