package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.winnow.learning.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tensors of a network in native memory, by name. Convolution kernels are named and stored as O
 * × I × H × W but held as O × H × W × I, so that their transposed view makes the engine compute
 * channels-last, which is 1.4 times faster.
 */
final class Parameters implements AutoCloseable {

    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    Parameters(NDManager parent, Map<String, Tensor> tensors) {
        manager = parent.newSubManager();
        tensors.forEach((name, tensor) -> arrays.put(name, toNative(tensor)));
    }

    /** The array called {@code name}, as held. */
    NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no parameter is named " + name);
        }
        return array;
    }

    /** The kernel called {@code name} as O × I × H × W, a view that {@code step} closes. */
    NDArray kernel(String name, NDManager step) {
        NDArray view = get(name).transpose(0, 3, 1, 2);
        view.attach(step);
        return view;
    }

    /** All arrays, as held, by name. */
    Map<String, NDArray> arrays() {
        return arrays;
    }

    /** A copy of all values, O × I × H × W for kernels. */
    Map<String, Tensor> toTensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) -> tensors.put(name, toHeap(array)));
        return tensors;
    }

    private NDArray toNative(Tensor tensor) {
        int[] shape = tensor.shape();
        if (shape.length != 4) {
            long[] axes = Arrays.stream(shape).asLongStream().toArray();
            return manager.create(tensor.values(), new Shape(axes));
        }
        Shape held = new Shape(shape[0], shape[2], shape[3], shape[1]);
        return manager.create(swapInner(tensor.values(), shape[1], shape[2] * shape[3]), held);
    }

    /** The values of an array in this layout of {@link Parameters}, as stored. */
    static Tensor toHeap(NDArray array) {
        int[] axes =
                Arrays.stream(array.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
        float[] values = array.toFloatArray();
        if (axes.length != 4) {
            return new Tensor(values, axes);
        }
        float[] stored = swapInner(values, axes[1] * axes[2], axes[3]);
        return new Tensor(stored, axes[0], axes[3], axes[1], axes[2]);
    }

    /** Transposes each inner {@code rows} × {@code columns} matrix of {@code values}. */
    private static float[] swapInner(float[] values, int rows, int columns) {
        float[] swapped = new float[values.length];
        int area = rows * columns;
        for (int i = 0; i < values.length; i++) {
            int at = i % area;
            swapped[i - at + (at % columns) * rows + at / columns] = values[i];
        }
        return swapped;
    }

    @Override
    public void close() {
        manager.close();
    }
}
