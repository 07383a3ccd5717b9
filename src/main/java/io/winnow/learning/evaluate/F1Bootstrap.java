package io.winnow.learning.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * F1 with percentile intervals (Efron 1979): the samples behind a confusion matrix are drawn again,
 * with replacement, a thousand times. A class that is all right or all wrong gets Wilson's.
 *
 * @param macro the mean F1 of the classes that occur; null without samples
 * @param perClass the F1 of each class; null where it does not occur
 */
record F1Bootstrap(@Nullable Interval macro, List<@Nullable Interval> perClass) {

    private static final int RESAMPLES = 1000;

    static F1Bootstrap of(int[][] confusion, long seed) {
        double[] estimate = f1(confusion);
        double[][] resampled = resample(confusion, new SplittableRandom(seed));
        List<@Nullable Interval> perClass = new ArrayList<>();
        for (int c = 0; c < confusion.length; c++) {
            int of = c;
            boolean alike = estimate[c] == 0 || estimate[c] == 1;
            perClass.add(
                    alike
                            ? alike(confusion, c)
                            : interval(
                                    estimate[c], Arrays.stream(resampled).mapToDouble(f -> f[of])));
        }
        DoubleStream macros = Arrays.stream(resampled).mapToDouble(F1Bootstrap::mean);
        return new F1Bootstrap(
                interval(mean(estimate), macros), Collections.unmodifiableList(perClass));
    }

    /**
     * Of what is all right, or all wrong, every resample is so again and tells nothing. F1 is 2·J /
     * (1 + J) of the proportion J = TP / (TP + FP + FN), which has a Wilson interval.
     */
    private static Interval alike(int[][] confusion, int c) {
        int right = confusion[c][c];
        int all = -right;
        for (int other = 0; other < confusion.length; other++) {
            all += confusion[c][other] + confusion[other][c];
        }
        Interval share = Interval.wilson(right, all);
        return new Interval(f1(share.estimate()), f1(share.low()), f1(share.high()));
    }

    private static double f1(double share) {
        return 2 * share / (1 + share);
    }

    private static @Nullable Interval interval(double estimate, DoubleStream resampled) {
        if (Double.isNaN(estimate)) {
            return null;
        }
        return Interval.percentile(estimate, resampled.filter(f -> !Double.isNaN(f)).toArray());
    }

    /** The F1 of each class in each resample. */
    private static double[][] resample(int[][] confusion, SplittableRandom random) {
        int classes = confusion.length;
        int[] cells = cells(confusion);
        double[][] resampled = new double[RESAMPLES][];
        for (int r = 0; r < RESAMPLES; r++) {
            int[][] drawn = new int[classes][classes];
            for (int i = 0; i < cells.length; i++) {
                int cell = cells[random.nextInt(cells.length)];
                drawn[cell / classes][cell % classes]++;
            }
            resampled[r] = f1(drawn);
        }
        return resampled;
    }

    /** The cell of each sample. */
    private static int[] cells(int[][] confusion) {
        int classes = confusion.length;
        int[] cells = new int[Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum()];
        int end = 0;
        for (int cell = 0; cell < classes * classes; cell++) {
            int start = end;
            end += confusion[cell / classes][cell % classes];
            Arrays.fill(cells, start, end, cell);
        }
        return cells;
    }

    /** 2·TP / (2·TP + FP + FN) of each class; NaN where it does not occur. */
    private static double[] f1(int[][] confusion) {
        double[] occurrences = new double[confusion.length];
        for (int truth = 0; truth < confusion.length; truth++) {
            for (int predicted = 0; predicted < confusion.length; predicted++) {
                occurrences[truth] += confusion[truth][predicted];
                occurrences[predicted] += confusion[truth][predicted];
            }
        }
        double[] f1 = new double[confusion.length];
        for (int c = 0; c < f1.length; c++) {
            f1[c] = 2 * confusion[c][c] / occurrences[c];
        }
        return f1;
    }

    private static double mean(double[] f1) {
        return DoubleStream.of(f1).filter(f -> !Double.isNaN(f)).average().orElse(Double.NaN);
    }
}
