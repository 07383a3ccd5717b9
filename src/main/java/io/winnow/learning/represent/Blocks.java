package io.winnow.learning.represent;

import java.util.stream.IntStream;

/** Work on ranges of rows on all cores; sums come out the same however many there are. */
final class Blocks {

    private static final int ROWS = 512;

    /** Works on the rows from {@code from} to before {@code to}, touching no other's result. */
    @FunctionalInterface
    interface Work {

        /** Does it; the result is summed over all blocks. */
        double run(int from, int to);
    }

    private Blocks() {}

    /** The sum over all blocks of n rows, added in their order. */
    static double sum(int n, Work work) {
        double[] sums =
                IntStream.range(0, Math.ceilDiv(n, ROWS))
                        .parallel()
                        .mapToDouble(b -> work.run(b * ROWS, Math.min(n, (b + 1) * ROWS)))
                        .toArray();
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }
}
