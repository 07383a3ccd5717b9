package io.winnow.learning.select;

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
        return mix(keys[row] + mix(seed + 0x9E3779B97F4A7C15L));
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

    /** The finaliser of SplitMix64 (Steele et al. 2014): a bijection that scatters its input. */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
