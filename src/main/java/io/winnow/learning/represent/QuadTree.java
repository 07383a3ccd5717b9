package io.winnow.learning.represent;

import java.util.Arrays;

/**
 * Points of the plane in a quad-tree (Barnes &amp; Hut 1986), for the repulsion of t-SNE: points
 * far away pull or push as one in their centre of mass. Built from points sorted along a Z-curve;
 * nodes lie in preorder, each with where to go on when its children are skipped.
 */
final class QuadTree {

    private static final int BUCKET = 6;
    private static final int BITS = 16;

    private final double[] places;
    private final int[] order;
    private final long[] codes;
    private final double extent;
    private final double theta;
    private final double[] centres;
    private final double[] reaches;
    private final int[] firsts;
    private final int[] lasts;
    private final int[] skips;
    private int nodes;

    /**
     * @param points n × 2
     * @param theta a node of width w counts as one from a distance over w / θ on
     */
    QuadTree(double[] points, double theta) {
        int n = points.length / 2;
        this.theta = theta;
        double[] low = bounds(points, -1);
        double[] high = bounds(points, 1);
        double range = Math.max(high[0] - low[0], high[1] - low[1]);
        this.extent = range > 0 ? range : 1;
        this.codes = new long[n];
        for (int i = 0; i < n; i++) {
            codes[i] = code(points, i, low) << 31 | i;
        }
        Arrays.parallelSort(codes);
        this.order = new int[n];
        this.places = new double[2 * n];
        for (int p = 0; p < n; p++) {
            order[p] = (int) (codes[p] & Integer.MAX_VALUE);
            codes[p] >>>= 31;
            places[2 * p] = points[2 * order[p]];
            places[2 * p + 1] = points[2 * order[p] + 1];
        }
        this.centres = new double[4 * n];
        this.reaches = new double[2 * n];
        this.firsts = new int[2 * n];
        this.lasts = new int[2 * n];
        this.skips = new int[2 * n];
        build(0, n);
    }

    /** Which point is {@code p}-th along the curve; neighbours there share what they read. */
    int point(int p) {
        return order[p];
    }

    /**
     * The repulsion on the {@code p}-th point along the curve.
     *
     * @param into gets Σ q²(y − yⱼ) at {@code [at, at + 2)}, with q = 1 / (1 + ‖y − yⱼ‖²)
     * @return Σ q
     */
    double repulsion(int p, double[] into, int at) {
        double x = places[2 * p];
        double y = places[2 * p + 1];
        double forceX = 0;
        double forceY = 0;
        double sum = 0;
        int node = 0;
        while (node < nodes) {
            double dx = x - centres[2 * node];
            double dy = y - centres[2 * node + 1];
            double square = dx * dx + dy * dy;
            int first = firsts[node];
            int last = lasts[node];
            if (square > reaches[node]) {
                double q = 1 / (1 + square);
                double mass = (last - first - (first <= p && p < last ? 1 : 0)) * q;
                sum += mass;
                forceX += mass * q * dx;
                forceY += mass * q * dy;
                node = skips[node];
            } else if (skips[node] > node + 1) {
                node++;
            } else {
                for (int other = first; other < last; other++) {
                    dx = x - places[2 * other];
                    dy = y - places[2 * other + 1];
                    double q = 1 / (1 + dx * dx + dy * dy);
                    sum += other == p ? 0 : q;
                    forceX += q * q * dx;
                    forceY += q * q * dy;
                }
                node++;
            }
        }
        into[at] = forceX;
        into[at + 1] = forceY;
        return sum;
    }

    /** Makes a node of the places from {@code first} to before {@code last}, and its children. */
    private void build(int first, int last) {
        int node = nodes++;
        firsts[node] = first;
        lasts[node] = last;
        long differing = codes[first] ^ codes[last - 1];
        if (differing == 0 || last - first <= BUCKET) {
            // Many points in one cell of the finest grid count as one from anywhere.
            reaches[node] = last - first <= BUCKET ? Double.POSITIVE_INFINITY : -1;
            centre(node, first, last);
        } else {
            int shift = (63 - Long.numberOfLeadingZeros(differing)) / 2 * 2;
            double width = extent / (1L << (BITS - 1 - shift / 2));
            reaches[node] = width * width / (theta * theta);
            children(node, first, last, shift);
        }
        skips[node] = nodes;
    }

    private void children(int node, int first, int last, int shift) {
        double x = 0;
        double y = 0;
        for (int from = first; from < last; ) {
            int to = endOfQuarter(from, last, shift);
            int child = nodes;
            build(from, to);
            x += centres[2 * child] * (to - from);
            y += centres[2 * child + 1] * (to - from);
            from = to;
        }
        centres[2 * node] = x / (last - first);
        centres[2 * node + 1] = y / (last - first);
    }

    private int endOfQuarter(int from, int last, int shift) {
        long quarter = codes[from] >>> shift;
        int low = from + 1;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codes[middle] >>> shift == quarter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void centre(int node, int first, int last) {
        for (int p = first; p < last; p++) {
            centres[2 * node] += places[2 * p] / (last - first);
            centres[2 * node + 1] += places[2 * p + 1] / (last - first);
        }
    }

    private long code(double[] points, int i, double[] low) {
        double cells = (1 << BITS) - 1;
        long column = (long) ((points[2 * i] - low[0]) / extent * cells);
        long row = (long) ((points[2 * i + 1] - low[1]) / extent * cells);
        return Long.expand(column, 0x5555_5555L) | Long.expand(row, 0xAAAA_AAAAL);
    }

    private static double[] bounds(double[] points, int sign) {
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < points.length; i++) {
            most[i % 2] = Math.max(most[i % 2], sign * points[i]);
        }
        return new double[] {sign * most[0], sign * most[1]};
    }
}
