package io.winnow.learning.math;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The k largest of many scores, ties broken by a seeded hash. */
public final class TopK {

    private record Scored(int position, double score, long tie) {}

    private static final Comparator<Scored> WORST_FIRST =
            Comparator.comparingDouble(Scored::score)
                    .thenComparing(Comparator.comparingLong(Scored::tie).reversed())
                    .thenComparing(Comparator.comparingInt(Scored::position).reversed());

    private TopK() {}

    /**
     * The positions of the {@code k} largest scores, largest first; all of them if there are fewer.
     *
     * @param scores to compare; not NaN
     * @param keys a stable hash per score
     * @param seed decides among equal scores, with the keys and whatever the order of the arrays
     * @throws IllegalArgumentException if a score is NaN, naming its position
     */
    public static int[] largest(double[] scores, long[] keys, int k, long seed) {
        if (scores.length != keys.length) {
            throw new IllegalArgumentException(scores.length + " scores, " + keys.length + " keys");
        }
        PriorityQueue<Scored> best = new PriorityQueue<>(WORST_FIRST);
        for (int i = 0; i < scores.length && k > 0; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("score " + i + " is NaN");
            }
            if (best.size() == k && scores[i] < best.element().score()) {
                continue;
            }
            best.add(new Scored(i, scores[i], SeededHash.mix(seed, keys[i])));
            if (best.size() > k) {
                best.remove();
            }
        }
        int[] positions = new int[best.size()];
        for (int i = positions.length - 1; i >= 0; i--) {
            positions[i] = best.remove().position();
        }
        return positions;
    }
}
