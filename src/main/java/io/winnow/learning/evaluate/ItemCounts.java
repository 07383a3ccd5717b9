package io.winnow.learning.evaluate;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How often each class was given to each item, n × C; and the bootstrap over the items. */
final class ItemCounts {

    private static final int RESAMPLES = 1000;

    private ItemCounts() {}

    /** The items with at least two answers, in an order that depends on their counts alone. */
    static int[][] pairable(int[][] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].length != counts[0].length) {
                throw new IllegalArgumentException(
                        "item %d counts %d classes, item 0 counts %d"
                                .formatted(i, counts[i].length, counts[0].length));
            }
            for (int count : counts[i]) {
                if (count < 0) {
                    throw new IllegalArgumentException("item %d counts %d".formatted(i, count));
                }
            }
        }
        return Arrays.stream(counts)
                .filter(item -> answers(item) > 1)
                .sorted(Arrays::compare)
                .toArray(int[][]::new);
    }

    /**
     * The statistic with its percentile interval (Efron 1979), items drawn with replacement.
     *
     * @param statistic NaN where it is undefined; such resamples are left out
     * @return empty if it is undefined for the items as they are
     */
    static Optional<Interval> bootstrap(
            int[][] items, ToDoubleFunction<int[][]> statistic, long seed) {
        double estimate = statistic.applyAsDouble(items);
        if (Double.isNaN(estimate)) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] resamples = new double[RESAMPLES + 1];
        for (int r = 0; r < RESAMPLES; r++) {
            int[][] drawn = new int[items.length][];
            Arrays.setAll(drawn, i -> items[random.nextInt(items.length)]);
            resamples[r] = statistic.applyAsDouble(drawn);
        }
        resamples[RESAMPLES] = estimate;
        double[] defined = Arrays.stream(resamples).filter(value -> !Double.isNaN(value)).toArray();
        return Optional.of(Interval.percentile(estimate, defined));
    }

    static long answers(int[] item) {
        return IntStream.of(item).asLongStream().sum();
    }

    /** How often each class was given to any of the items; empty without items. */
    static long[] perClass(int[][] items) {
        long[] totals = new long[items.length == 0 ? 0 : items[0].length];
        for (int[] item : items) {
            for (int c = 0; c < totals.length; c++) {
                totals[c] += item[c];
            }
        }
        return totals;
    }

    /** The ordered pairs of two answers to one item that agree. */
    static double agreeingPairs(int[] item) {
        return IntStream.of(item).mapToDouble(count -> (double) count * (count - 1)).sum();
    }
}
