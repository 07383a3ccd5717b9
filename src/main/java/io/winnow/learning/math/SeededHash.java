package io.winnow.learning.math;

/** A hash of a key under a seed, for orders that look random and repeat. */
public final class SeededHash {

    private SeededHash() {}

    /**
     * Mixes both so that every bit of the result depends on every bit of either: the finaliser of
     * SplitMix64 (Steele et al. 2014).
     */
    public static long mix(long seed, long key) {
        long z = finish(seed + 0x9E3779B97F4A7C15L) ^ key;
        return finish(z + 0x9E3779B97F4A7C15L);
    }

    private static long finish(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
