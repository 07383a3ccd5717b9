package io.winnow.neural;

import ai.djl.ndarray.NDArray;

/**
 * Contrastive learning (Chen et al. 2020): two views of an image should lie close together and far
 * from all others, seen through a two-layer projection.
 *
 * @param loss compares the projections
 */
record SimClr(NtXent loss) implements Objective {

    /** The dimension in which views are compared. */
    static final int PROJECTION = 64;

    private static final String HEAD = "projection";

    @Override
    public Views views() {
        return new AlteredViews(2);
    }

    @Override
    public void addHead(Weights weights, Architecture architecture) {
        weights.twoLayers(HEAD, architecture.last(), architecture.last(), PROJECTION);
    }

    @Override
    public NDArray loss(Batch batch) {
        return loss.loss(project(batch.network(), batch.views()));
    }

    /** n × 64, not normalised. */
    static NDArray project(ResNet network, NDArray pixels) {
        return network.layers().twoLayers(network.pooled(pixels), HEAD);
    }
}
