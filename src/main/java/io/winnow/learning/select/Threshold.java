package io.winnow.learning.select;

/** Cuts off the many low scores of a large pool, so that only the head of it has to be ranked. */
final class Threshold {

    private static final int BINS = 4096;

    private Threshold() {}

    /**
     * A score that at least {@code count} scores reach, and not many more where scores differ; 0 if
     * there are fewer.
     *
     * @param scores in [0, 1]
     */
    static double below(double[] scores, int count) {
        int[] bins = new int[BINS + 1];
        for (double score : scores) {
            bins[(int) (score * BINS)]++;
        }
        int reached = 0;
        for (int bin = BINS; bin > 0; bin--) {
            reached += bins[bin];
            if (reached >= count) {
                return (double) bin / BINS;
            }
        }
        return 0;
    }
}
