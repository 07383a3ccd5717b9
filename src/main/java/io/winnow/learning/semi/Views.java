package io.winnow.learning.semi;

/**
 * A batch to learn from: rows and what they should be.
 *
 * @param rows count × d, row-major
 * @param targets count × C, row-major
 * @param count the number of rows
 * @param dimension d
 */
record Views(float[] rows, float[] targets, int count, int dimension) {

    /** {@code count} rows of zeros for {@code model}. */
    Views(int count, LinearSoftmax model) {
        this(
                new float[count * model.dimension()],
                new float[count * model.classCount()],
                count,
                model.dimension());
    }
}
