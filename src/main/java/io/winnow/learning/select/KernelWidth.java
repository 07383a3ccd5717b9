package io.winnow.learning.select;

/**
 * The width σ of a kernel that covers a pool: the mean distance of a point to its nearest neighbour
 * in a sample of the pool; or among the labels, so that it narrows as labels fill the space.
 */
final class KernelWidth {

    private static final int SAMPLE = 300;
    private static final int MOST = 1_000;
    private static final double SAME = 1e-3;

    private KernelWidth() {}

    /** The width of {@code pool}, in random order; 1 if all points are the same. */
    static double of(UnitRows pool) {
        return meanNearest(pool.first(SAMPLE));
    }

    /**
     * The width of the labels, of the pool while there are fewer than two; 1 if all points are the
     * same.
     *
     * @param labeled what is labeled
     * @param pool a random sample of the pool in random order
     */
    static double of(UnitRows labeled, UnitRows pool) {
        return labeled.size() > 1 ? meanNearest(labeled.first(MOST)) : of(pool);
    }

    /** Points that repeat another do not count: their distance says nothing about the scale. */
    private static double meanNearest(UnitRows points) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < points.size(); i++) {
            double distance = nearest(points, i);
            if (distance > SAME && distance < Double.POSITIVE_INFINITY) {
                sum += distance;
                counted++;
            }
        }
        return counted == 0 ? 1 : sum / counted;
    }

    private static double nearest(UnitRows points, int i) {
        float most = Float.NEGATIVE_INFINITY;
        for (int j = 0; j < points.size(); j++) {
            float cosine = i == j ? Float.NEGATIVE_INFINITY : points.cosine(i, points, j);
            most = cosine > 1 - SAME * SAME / 2 ? most : Math.max(most, cosine);
        }
        return Math.sqrt(Math.max(0, 2 - 2.0 * most));
    }
}
