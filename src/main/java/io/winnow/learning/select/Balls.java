package io.winnow.learning.select;

import io.winnow.learning.Progress;
import io.winnow.learning.math.PackedMatrix;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The graph that joins points of one δ-ball: those whose cosine is above a threshold, and every
 * point with itself (Yehuda et al. 2022, section 3). n² bits.
 */
final class Balls {

    /** Points whose cosines are computed together. */
    private static final int BLOCK = 64;

    private final BitSet[] near;

    private Balls(BitSet[] near) {
        this.near = near;
    }

    /** What is done with the cosines of {@code row} to all points, from {@code at} on. */
    @FunctionalInterface
    private interface RowVisitor {
        void visit(int row, float[] cosines, int at);
    }

    /** Joins points with a cosine above {@code threshold}. */
    static Balls of(UnitRows points, double threshold, Progress progress) {
        BitSet[] near = new BitSet[points.size()];
        visit(
                points,
                progress,
                (row, cosines, at) -> {
                    near[row] = new BitSet(points.size());
                    near[row].set(row);
                    for (int i = 0; i < points.size(); i++) {
                        if (cosines[at + i] > threshold) {
                            near[row].set(i);
                        }
                    }
                });
        return new Balls(near);
    }

    /**
     * The smallest cosine above which the balls of at least {@code purity} of the points hold only
     * points of their own pseudo-label (Yehuda et al. 2022, section 4.2); −∞ if all labels agree.
     */
    static double threshold(UnitRows points, int[] pseudoLabels, double purity, Progress progress) {
        float[] closest = new float[points.size()];
        Arrays.fill(closest, Float.NEGATIVE_INFINITY);
        visit(
                points,
                progress,
                (row, cosines, at) -> {
                    for (int i = 0; i < points.size(); i++) {
                        if (pseudoLabels[i] != pseudoLabels[row]) {
                            closest[row] = Math.max(closest[row], cosines[at + i]);
                        }
                    }
                });
        Arrays.sort(closest);
        int impure = (int) Math.floor((1 - purity) * closest.length + 1e-9);
        return closest[closest.length - 1 - Math.min(impure, closest.length - 1)];
    }

    /** The points in the ball around {@code point}; not to be changed. */
    BitSet around(int point) {
        return near[point];
    }

    private static void visit(UnitRows points, Progress progress, RowVisitor visitor) {
        int n = points.size();
        int d = points.dimension();
        PackedMatrix all = PackedMatrix.transposed(points.values(), n, d, 1);
        float[] cosines = new float[PackedMatrix.paddedRows(BLOCK) * all.width()];
        for (int from = 0; from < n; from += BLOCK) {
            progress.report(from, n, "joining neighbours");
            int rows = Math.min(BLOCK, n - from);
            int padded = PackedMatrix.paddedRows(rows);
            float[] block = Arrays.copyOfRange(points.values(), from * d, (from + padded) * d);
            all.multiply(block, 0, d, padded, cosines);
            for (int i = 0; i < rows; i++) {
                visitor.visit(from + i, cosines, i * all.width());
            }
        }
    }
}
