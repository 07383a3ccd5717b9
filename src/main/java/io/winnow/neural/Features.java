package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/**
 * What an embedding is made of: the maps of the last stage averaged over 2 × 2 cells and those of
 * the two stages before over 4 × 4, each L2-normalised, side by side, and the square root of all.
 * Where things are matters as much as what they are, and the root keeps single strong channels from
 * deciding alone.
 */
final class Features {

    /** The recipe in words, for a card. */
    static final String RECIPE =
            "last stage averaged over 2 × 2 cells and the two stages before over 4 × 4, each"
                    + " L2-normalised; square root; principal components fitted on the training"
                    + " images, each divided by the fourth root of its deviation; L2-normalised";

    /** The most components kept. */
    static final int KEPT = 256;

    private static final int SCALES = 3;
    private static final int COARSE = 2;
    private static final int FINE = 4;
    private static final float FLOOR = 1e-4f;

    /** Keeps the length of a row of zeros from being zero. */
    static final float TINY = 1e-12f;

    private Features() {}

    /** The number d of features. */
    static int count(Architecture architecture) {
        List<Integer> channels = architecture.maps();
        int count = 0;
        for (int map = first(channels.size()); map < channels.size(); map++) {
            int side = side(map, channels.size());
            count += channels.get(map) * side * side;
        }
        return count;
    }

    /** n × d, from the maps of {@link ResNet#stages}. */
    static NDArray of(List<NDArray> maps) {
        return cells(maps).sqrt();
    }

    /**
     * The same in training, where the root of a small feature is that of {@value #FLOOR}, because
     * its slope has no bound.
     */
    static NDArray smooth(List<NDArray> maps) {
        return cells(maps).clip(FLOOR, 1).sqrt();
    }

    private static NDArray cells(List<NDArray> maps) {
        NDList parts = new NDList();
        for (int map = first(maps.size()); map < maps.size(); map++) {
            parts.add(pool(maps.get(map), side(map, maps.size())));
        }
        return NDArrays.concat(parts, 1);
    }

    /** The first map that counts, of {@code maps}. */
    static int first(int maps) {
        return Math.max(0, maps - SCALES);
    }

    /** The number of cells along each side of map {@code map}. */
    static int side(int map, int maps) {
        return map == maps - 1 ? COARSE : FINE;
    }

    private static NDArray pool(NDArray map, int side) {
        NDArray cells = JniUtils.adaptiveAvgPool((PtNDArray) map, new Shape(side, side));
        return unit(cells.flatten(1, -1));
    }

    /** Each row divided by its length. */
    static NDArray unit(NDArray rows) {
        return rows.div(rows.square().sum(new int[] {1}, true).add(TINY).sqrt());
    }
}
