package io.winnow.learning.select;

/**
 * Items 0..n−1 by score, largest first; ties by place, smallest first. A binary heap: building it
 * costs O(n), each item taken O(log n), so the head of a long ranking is cheap.
 */
final class Ranking {

    private final double[] scores;
    private final long[] places;
    private final int[] heap;
    private int size;

    /**
     * Ranks all items.
     *
     * @param scores the score of each item; kept, and changed by {@link #push}
     * @param places decides between equal scores
     */
    Ranking(double[] scores, long[] places) {
        this.scores = scores;
        this.places = places;
        this.size = scores.length;
        this.heap = new int[size];
        for (int i = 0; i < size; i++) {
            heap[i] = i;
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The first item. */
    int peek() {
        return heap[0];
    }

    /** Takes the first item away. */
    int pop() {
        int first = heap[0];
        size--;
        heap[0] = heap[size];
        sink(0);
        return first;
    }

    /** Whether {@code score} would come before everything that is left. */
    boolean leads(int item, double score) {
        return isEmpty()
                || score > scores[heap[0]]
                || (score == scores[heap[0]] && places[item] <= places[heap[0]]);
    }

    /** Puts {@code item}, taken before, back with another score. */
    void push(int item, double score) {
        scores[item] = score;
        int at = size++;
        heap[at] = item;
        while (at > 0 && before(heap[at], heap[(at - 1) / 2])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int from) {
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], heap[at])) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private boolean before(int a, int b) {
        return scores[a] > scores[b]
                || (scores[a] == scores[b]
                        && (places[a] < places[b] || (places[a] == places[b] && a < b)));
    }

    private void swap(int i, int j) {
        int item = heap[i];
        heap[i] = heap[j];
        heap[j] = item;
    }
}
