package io.winnow.learning.select;

import io.winnow.learning.math.SeededHash;

/**
 * A random order of samples that depends on their keys and a seed, not on their row numbers, so
 * that a permuted pool gives the same choice.
 *
 * @param keys a stable hash per row
 * @param seed decides the order
 */
record SeededOrder(long[] keys, long seed) {

    /** The place of {@code row} in the order; smaller comes first. */
    long of(int row) {
        return SeededHash.mix(seed, keys[row]);
    }

    /** The places of {@code rows}, in their order. */
    long[] of(int[] rows) {
        long[] places = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            places[i] = of(rows[i]);
        }
        return places;
    }

    /** The first {@code count} of {@code rows} in this order; all of them if there are fewer. */
    int[] first(int[] rows, int count) {
        Ranking ranking = new Ranking(new double[rows.length], of(rows));
        int[] chosen = new int[Math.min(count, rows.length)];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = rows[ranking.pop()];
        }
        return chosen;
    }
}
