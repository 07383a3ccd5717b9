package io.winnow.learning.math;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Uniform draws without replacement, and folds. */
public final class Sampling {

    private Sampling() {}

    /** {@code count} distinct numbers from [0, n), uniformly, in random order. */
    public static int[] draw(int n, int count, RandomGenerator random) {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException("cannot draw " + count + " of " + n);
        }
        int[] all = IntStream.range(0, n).toArray();
        for (int i = 0; i < count; i++) {
            swap(all, i, random.nextInt(i, n));
        }
        return Arrays.copyOf(all, count);
    }

    /** {@code count} distinct elements of {@code from}, uniformly, in random order. */
    public static int[] draw(int[] from, int count, RandomGenerator random) {
        return IntStream.of(draw(from.length, count, random)).map(i -> from[i]).toArray();
    }

    /**
     * Deals items to folds so that each class is spread as evenly as it can be and fold sizes
     * differ by at most one.
     *
     * @param classes the class of each item
     * @param folds at least 1
     * @return the fold of each item, from 0 to {@code folds - 1}
     */
    public static int[] stratifiedFolds(int[] classes, int folds, RandomGenerator random) {
        if (folds < 1) {
            throw new IllegalArgumentException(folds + " folds");
        }
        int[] shuffled = draw(classes.length, classes.length, random);
        int[] byClass =
                IntStream.of(shuffled)
                        .boxed()
                        .sorted((a, b) -> Integer.compare(classes[a], classes[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] fold = new int[classes.length];
        for (int i = 0; i < byClass.length; i++) {
            fold[byClass[i]] = i % folds;
        }
        return fold;
    }

    private static void swap(int[] array, int i, int j) {
        int kept = array[i];
        array[i] = array[j];
        array[j] = kept;
    }
}
