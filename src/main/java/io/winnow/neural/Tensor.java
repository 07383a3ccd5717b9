package io.winnow.neural;

import java.util.List;

/**
 * A dense array of float32.
 *
 * @param shape the length of each axis; empty for a scalar
 * @param values row-major, as many as the product of {@code shape}
 */
record Tensor(List<Integer> shape, float[] values) {

    Tensor {
        shape = List.copyOf(shape);
        if (size(shape) != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill a tensor of shape " + shape);
        }
    }

    static Tensor of(float[] values, Integer... shape) {
        return new Tensor(List.of(shape), values);
    }

    private static long size(List<Integer> shape) {
        long size = 1;
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("no tensor has shape " + shape);
            }
            size = Math.multiplyExact(size, length);
        }
        return size;
    }
}
