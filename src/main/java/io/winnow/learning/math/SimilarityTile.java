package io.winnow.learning.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Compares some rows with some others and offers every similarity to the lists of the former. */
final class SimilarityTile {

    private static final int ROWS = 64;
    private static final int COLUMNS = 128;

    private final float[] rows;
    private final int d;
    private final NeighborLists lists;
    private final float[] left;
    private final float[] right;
    private final PackedMatrix packed;
    private final float[] similarities = new float[ROWS * COLUMNS];
    private final float[] thresholds = new float[COLUMNS];

    /** Over unit {@code rows}, n × d. */
    SimilarityTile(float[] rows, int d, NeighborLists lists) {
        this.rows = rows;
        this.d = d;
        this.lists = lists;
        this.left = new float[ROWS * d];
        this.right = new float[COLUMNS * d];
        this.packed = PackedMatrix.empty(d, COLUMNS);
    }

    /**
     * Offers each of {@code others} to each of {@code some}.
     *
     * @return how often that changed a list
     */
    int compare(int[] some, int[] others) {
        int changes = 0;
        for (int column = 0; column < others.length; column += COLUMNS) {
            int columns = Math.min(COLUMNS, others.length - column);
            gather(others, column, columns, right);
            packed.pack(right, 0, columns, 1);
            for (int from = 0; from < some.length; from += ROWS) {
                int count = Math.min(ROWS, some.length - from);
                gather(some, from, count, left);
                packed.multiply(
                        left,
                        0,
                        d,
                        PanelKernel.padded(count),
                        VectorKernels.padded(columns),
                        similarities);
                for (int i = 0; i < count; i++) {
                    changes += scan(some[from + i], i * COLUMNS, others, column, columns);
                }
            }
        }
        return changes;
    }

    /**
     * Offers each pair to both of its rows, unless neither is among the first {@code fresh}.
     *
     * @param some distinct rows, at most {@value #COLUMNS}
     * @param fresh the pairs of the rest have met before; at most {@value #ROWS} of these count
     * @return how often that changed a list
     */
    int join(int[] some, int fresh) {
        int count = some.length;
        int fewer = Math.min(fresh, ROWS);
        gather(some, 0, count, right);
        packed.pack(right, 0, count, 1);
        for (int c = 0; c < count; c += VectorKernels.LANES) {
            int needed = Math.min(fewer, c + VectorKernels.LANES);
            packed.multiplyPanel(right, d, PanelKernel.padded(needed), c, similarities);
        }
        for (int i = 0; i < count; i++) {
            thresholds[i] = lists.threshold(some[i]);
        }
        int changes = 0;
        for (int i = 0; i < fewer; i++) {
            changes += meet(some, i);
        }
        return changes;
    }

    /**
     * Offers the pairs of one row with those after it, skipping vectors with nothing for either.
     */
    private int meet(int[] some, int i) {
        int changes = 0;
        int first = (i + 1) / VectorKernels.LANES * VectorKernels.LANES;
        for (int c = first; c < some.length; c += VectorKernels.LANES) {
            FloatVector found =
                    FloatVector.fromArray(VectorKernels.SPECIES, similarities, i * COLUMNS + c);
            FloatVector needed = FloatVector.fromArray(VectorKernels.SPECIES, thresholds, c);
            if (!found.compare(VectorOperators.GE, needed.min(thresholds[i])).anyTrue()) {
                continue;
            }
            for (int j = Math.max(i + 1, c);
                    j < Math.min(some.length, c + VectorKernels.LANES);
                    j++) {
                float similarity = similarities[i * COLUMNS + j];
                changes += lists.offer(some[i], some[j], similarity) ? 1 : 0;
                changes += lists.offer(some[j], some[i], similarity) ? 1 : 0;
            }
        }
        return changes;
    }

    private void gather(int[] from, int at, int count, float[] into) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(rows, from[at + i] * d, into, i * d, d);
        }
    }

    /** Offers one row of the tile, skipping vectors that hold nothing good enough. */
    private int scan(int row, int at, int[] others, int column, int count) {
        int changes = 0;
        for (int c = 0; c < count; c += VectorKernels.LANES) {
            FloatVector found = FloatVector.fromArray(VectorKernels.SPECIES, similarities, at + c);
            if (!found.compare(VectorOperators.GE, lists.threshold(row)).anyTrue()) {
                continue;
            }
            for (int i = c; i < Math.min(count, c + VectorKernels.LANES); i++) {
                int other = others[column + i];
                if (other != row && lists.offer(row, other, similarities[at + i])) {
                    changes++;
                }
            }
        }
        return changes;
    }
}
