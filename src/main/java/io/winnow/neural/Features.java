package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.List;

/**
 * The embedding recipe: feature maps of the last stage pooled to 1 × 1 and to 2 × 2, each
 * L2-normalised, side by side, and normalised again.
 */
final class Features {

    /** The recipe in words, for a card. */
    static final String RECIPE =
            "last stage averaged over 1 × 1 and over 2 × 2 cells, each L2-normalised, concatenated,"
                    + " L2-normalised";

    private static final float TINY = 1e-12f;

    private Features() {}

    static int dimension(Architecture architecture) {
        return 5 * architecture.last();
    }

    /** n × d from the maps of {@link ResNet#stages}. */
    static NDArray concatenate(List<NDArray> maps) {
        NDArray last = maps.getLast();
        NDList parts = new NDList(pool(last, 1), pool(last, 2));
        return unit(NDArrays.concat(parts, 1));
    }

    private static NDArray pool(NDArray map, int side) {
        return unit(adaptive(map, side).flatten(1, -1));
    }

    private static NDArray adaptive(NDArray map, int side) {
        long h = map.getShape().get(2);
        long w = map.getShape().get(3);
        Shape step = new Shape(h / side, w / side);
        Shape window = new Shape(h - (side - 1) * (h / side), w - (side - 1) * (w / side));
        return Pool.avgPool2d(map, window, step, new Shape(0, 0), false, false);
    }

    private static NDArray unit(NDArray rows) {
        return rows.div(rows.square().sum(new int[] {1}, true).add(TINY).sqrt());
    }
}
