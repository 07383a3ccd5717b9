package io.winnow.sample;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Drawing without replacement: every subset of that size is equally likely (Fisher–Yates). */
final class UniformDraw {

    private UniformDraw() {}

    /** {@code count} of {@code items}, in their order; {@code items} is left alone. */
    static int[] of(int[] items, int count, RandomGenerator random) {
        int[] shuffled = items.clone();
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i, shuffled.length);
            int drawn = shuffled[j];
            shuffled[j] = shuffled[i];
            shuffled[i] = drawn;
        }
        int[] chosen = Arrays.copyOf(shuffled, count);
        Arrays.sort(chosen);
        return chosen;
    }
}
