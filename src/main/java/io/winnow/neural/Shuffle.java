package io.winnow.neural;

import java.util.SplittableRandom;

/** Random orders and streams that depend on seed and place alone, so that a run can be resumed. */
final class Shuffle {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Shuffle() {}

    /** A stream for one place of one epoch. */
    static SplittableRandom random(long seed, int epoch, int place) {
        long mixed = new SplittableRandom(seed + epoch * STEP).nextLong();
        return new SplittableRandom(new SplittableRandom(mixed + place * STEP).nextLong());
    }

    /** A stream for what an objective draws in one batch of an epoch. */
    static SplittableRandom ofBatch(long seed, int epoch, int batch) {
        return random(seed, epoch, -2 - batch);
    }

    /** A permutation of 0..size−1. */
    static int[] order(int size, long seed, int epoch) {
        SplittableRandom random = random(seed, epoch, -1);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
