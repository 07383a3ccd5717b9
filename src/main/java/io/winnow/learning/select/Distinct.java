package io.winnow.learning.select;

import io.winnow.learning.math.VectorKernels;
import java.util.Arrays;

/**
 * Unit rows of which no two are near-duplicates. What was met last is looked at first, because
 * copies of one sample have like scores and come one after the other; most others are told apart by
 * a few dimensions. Neither changes the answer.
 */
final class Distinct {

    private static final float NEAR_DUPLICATE = 0.99f;

    /** ‖a − b‖² = 2 − 2·cos, with room for rounding. */
    private static final float APART = 2 - 2 * NEAR_DUPLICATE + 1e-4f;

    private final int dimension;
    private float[] rows;
    private int[] order = new int[16];
    private int size;

    /** No row yet, of {@code dimension} elements. */
    Distinct(int dimension) {
        this.dimension = dimension;
        this.rows = new float[order.length * dimension];
    }

    /** Adds {@code unit} unless its cosine to a row that is here is above .99; tells whether. */
    boolean add(float[] unit) {
        for (int i = 0; i < size; i++) {
            if (isNear(unit, order[i] * dimension)) {
                toFront(i);
                return false;
            }
        }
        if (size == order.length) {
            order = Arrays.copyOf(order, 2 * size);
            rows = Arrays.copyOf(rows, Math.multiplyExact(order.length, dimension));
        }
        System.arraycopy(unit, 0, rows, size * dimension, dimension);
        order[size] = size;
        toFront(size++);
        return true;
    }

    private boolean isNear(float[] unit, int at) {
        return !VectorKernels.isApart(unit, 0, rows, at, dimension, APART)
                && VectorKernels.dot(unit, 0, rows, at, dimension) > NEAR_DUPLICATE;
    }

    private void toFront(int i) {
        int row = order[i];
        System.arraycopy(order, 0, order, 1, i);
        order[0] = row;
    }
}
