package io.winnow.learning.select;

import io.winnow.learning.Progress;
import java.util.Arrays;

/**
 * A set of points that grows, and how far each of n items still is from it: the state of k-center
 * greedy and of k-means++ seeding.
 */
final class GrowingSet {

    /** The squared distance of items {@code a} and {@code b}, not negative. */
    @FunctionalInterface
    interface SquaredDistance {
        double between(int a, int b);
    }

    private final SquaredDistance distance;
    private final double[] squares;
    private final boolean[] taken;
    private final Progress progress;
    private boolean empty = true;

    /**
     * The empty set, infinitely far from each of {@code n} items.
     *
     * @param progress hears of every item that is added
     */
    GrowingSet(int n, SquaredDistance distance, Progress progress) {
        this.progress = progress;
        this.distance = distance;
        this.squares = new double[n];
        this.taken = new boolean[n];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
    }

    boolean isEmpty() {
        return empty;
    }

    /** The squared distance of {@code item} to the nearest point of the set. */
    double square(int item) {
        return squares[item];
    }

    boolean isTaken(int item) {
        return taken[item];
    }

    /** Never to be proposed again. */
    void take(int item) {
        taken[item] = true;
    }

    /** Puts {@code item} into the set. */
    void add(int item) {
        progress.report(0, 1, "measuring distances");
        take(item);
        empty = false;
        for (int i = 0; i < squares.length; i++) {
            if (squares[i] > 0) {
                squares[i] = Math.min(squares[i], Math.max(0, distance.between(i, item)));
            }
        }
    }
}
