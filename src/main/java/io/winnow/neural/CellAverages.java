package io.winnow.neural;

import io.winnow.learning.Tensor;

/**
 * Averages over cells as a matrix product, because ONNX has no adaptive pooling: cell i of s along
 * an axis of length h covers ⌊i h / s⌋ to ⌈(i + 1) h / s⌉, as in PyTorch.
 */
final class CellAverages {

    private CellAverages() {}

    /** The matrix, (height · width) × side², that takes a map's pixels to its cells' averages. */
    static Tensor matrix(int height, int width, int side) {
        int cells = side * side;
        float[] values = new float[height * width * cells];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                fill(values, height, width, side, row, column);
            }
        }
        return new Tensor(values, height * width, cells);
    }

    private static void fill(float[] values, int height, int width, int side, int row, int column) {
        int top = row * height / side;
        int bottom = Math.ceilDiv((row + 1) * height, side);
        int left = column * width / side;
        int right = Math.ceilDiv((column + 1) * width, side);
        float share = 1f / ((bottom - top) * (right - left));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                values[(y * width + x) * side * side + row * side + column] = share;
            }
        }
    }
}
