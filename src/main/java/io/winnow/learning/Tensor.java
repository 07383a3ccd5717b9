package io.winnow.learning;

import java.util.Arrays;

/**
 * A named array's shape and float32 values, row-major, not copied.
 *
 * @param values the elements, last axis fastest
 * @param shape the length of each axis; empty for a scalar
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tensor(float[] values, int... shape) {

    public Tensor {
        long size = 1;
        for (int axis : shape) {
            if (axis < 0) {
                throw new IllegalArgumentException("no tensor has shape " + Arrays.toString(shape));
            }
            size = Math.multiplyExact(size, (long) axis);
        }
        if (size != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values for shape " + Arrays.toString(shape));
        }
    }

    /**
     * This tensor, if it has that shape.
     *
     * @param name what to call it in the error
     * @throws IllegalArgumentException if it has another shape
     */
    public Tensor requireShape(String name, int... expected) {
        if (!Arrays.equals(shape, expected)) {
            throw new IllegalArgumentException(
                    "%s has shape %s, expected %s"
                            .formatted(name, Arrays.toString(shape), Arrays.toString(expected)));
        }
        return this;
    }
}
