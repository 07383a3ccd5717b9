package io.winnow.neural;

/** Rows in random order, each once before any comes again, without end. */
final class Cycle {

    private final int[] rows;
    private final long seed;
    private int[] order = {};
    private int round;
    private int at;

    /**
     * @param rows at least one
     */
    Cycle(int[] rows, long seed) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("no rows to draw from");
        }
        this.rows = rows.clone();
        this.seed = seed;
    }

    /** The position in the given rows of each of the next {@code count}. */
    int[] next(int count) {
        int[] next = new int[count];
        for (int i = 0; i < count; i++) {
            if (at == order.length) {
                order = Shuffle.order(rows.length, seed, round++);
                at = 0;
            }
            next[i] = order[at++];
        }
        return next;
    }

    /** The row at a position. */
    int row(int position) {
        return rows[position];
    }
}
