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
