package io.winnow.learning.select;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Greedy cover by balls (Yehuda et al. 2022, algorithm 1): again and again the open point whose
 * ball holds most points that no ball covers yet; on a tie the first. Lazy: gains only shrink.
 */
final class BallCover {

    private final Balls balls;
    private final BitSet uncovered;
    private final Ranking ranking;

    /**
     * Covers the balls of the points from {@code open} on, and begins at those.
     *
     * @param n how many points there are
     * @param open the first so many points may be chosen, the others are labeled
     */
    BallCover(Balls balls, int n, int open) {
        this.balls = balls;
        this.uncovered = new BitSet(n);
        uncovered.set(0, n);
        for (int i = open; i < n; i++) {
            uncovered.andNot(balls.around(i));
        }
        double[] gains = new double[open];
        long[] places = new long[open];
        Arrays.setAll(places, i -> i);
        for (int i = 0; i < open; i++) {
            gains[i] = gain(i);
        }
        ranking = new Ranking(gains, places);
    }

    boolean isEmpty() {
        return ranking.isEmpty();
    }

    /** How many points no ball covers yet. */
    int uncovered() {
        return uncovered.cardinality();
    }

    /** Takes the next point; {@link #gain} still says what it would cover. */
    int next() {
        int item = ranking.pop();
        while (!ranking.leads(item, gain(item))) {
            ranking.push(item, gain(item));
            item = ranking.pop();
        }
        return item;
    }

    /** How many uncovered points the ball around {@code item} holds. */
    int gain(int item) {
        BitSet ball = (BitSet) balls.around(item).clone();
        ball.and(uncovered);
        return ball.cardinality();
    }

    /** Covers the ball around {@code item}. */
    void cover(int item) {
        uncovered.andNot(balls.around(item));
    }
}
