package io.winnow.learning.select;

import io.winnow.learning.Embeddings;
import io.winnow.learning.math.VectorKernels;
import java.util.Arrays;

/**
 * Some rows of embeddings, L2-normalised, on the heap. A row of zeros stays zero.
 *
 * @param values rows × d, row-major
 * @param dimension d
 */
record UnitRows(float[] values, int dimension) {

    /**
     * Copies and normalises {@code rows}.
     *
     * @throws IllegalArgumentException if one of them is not finite
     */
    static UnitRows of(Embeddings embeddings, int[] rows) {
        int d = embeddings.dimension();
        float[] values = new float[Math.multiplyExact(rows.length, d)];
        for (int i = 0; i < rows.length; i++) {
            embeddings.copyRow(rows[i], values, i * d);
            normalise(values, i * d, d, rows[i]);
        }
        return new UnitRows(values, d);
    }

    int size() {
        return values.length / dimension;
    }

    /** The cosine of rows {@code a} here and {@code b} of {@code other}. */
    float cosine(int a, UnitRows other, int b) {
        return VectorKernels.dot(values, a * dimension, other.values, b * dimension, dimension);
    }

    /** ‖a − b‖² of rows {@code a} and {@code b}, from 0 to 4. */
    double squaredDistance(int a, int b) {
        return VectorKernels.squaredDistance(
                values, a * dimension, values, b * dimension, dimension);
    }

    /** The first {@code count} rows; all if there are fewer. */
    UnitRows first(int count) {
        return new UnitRows(Arrays.copyOf(values, Math.min(count, size()) * dimension), dimension);
    }

    /** The chosen rows, in the order given. */
    UnitRows gather(int... rows) {
        float[] copy = new float[rows.length * dimension];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * dimension, copy, i * dimension, dimension);
        }
        return new UnitRows(copy, dimension);
    }

    private static void normalise(float[] values, int at, int d, int row) {
        double squares = 0;
        for (int j = at; j < at + d; j++) {
            squares += (double) values[j] * values[j];
        }
        if (!Double.isFinite(squares)) {
            throw new IllegalArgumentException("the embedding of row " + row + " is not finite");
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int j = at; j < at + d; j++) {
            values[j] *= scale;
        }
    }
}
