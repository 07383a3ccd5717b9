package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.winnow.learning.ImageShape;

/** Images that a head writes patch by patch. */
final class Patches {

    private Patches() {}

    /**
     * Puts patches side by side and cuts what reaches over the edge.
     *
     * @param cells n × h × w × (p·p·C), each cell a patch of p × p × C
     * @param side p
     * @param shape of the images, at most h·p × w·p
     * @return n × H × W × C
     */
    static NDArray join(NDArray cells, int side, ImageShape shape) {
        Shape axes = cells.getShape();
        long n = axes.get(0);
        long h = axes.get(1);
        long w = axes.get(2);
        NDArray images =
                cells.reshape(n, h, w, side, side, shape.channels())
                        .transpose(0, 1, 3, 2, 4, 5)
                        .reshape(n, h * side, w * side, shape.channels());
        return images.get(":, :" + shape.height() + ", :" + shape.width() + ", :");
    }

    /** The channels of an n × C × h × w map at each place: n × h × w × C. */
    static NDArray channelsLast(NDArray map) {
        return map.transpose(0, 2, 3, 1);
    }
}
