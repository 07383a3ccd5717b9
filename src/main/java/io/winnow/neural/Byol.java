package io.winnow.neural;

import ai.djl.ndarray.NDArray;

/**
 * Bootstrap your own latent (Grill et al. 2020): from one view the network predicts what a slowly
 * following copy of itself makes of the other view. There are no images to push away from.
 */
record Byol() implements Objective {

    private static final String PROJECTION = "projection";
    private static final String PREDICTION = "predictor";
    private static final int WIDTH = 128;
    private static final int HIDDEN = 512;

    @Override
    public Views views() {
        return new AlteredViews(2);
    }

    @Override
    public boolean hasTarget() {
        return true;
    }

    @Override
    public void addHead(Weights weights, Architecture architecture) {
        weights.twoLayers(PROJECTION, architecture.last(), HIDDEN, WIDTH);
        weights.twoLayers(PREDICTION, WIDTH, HIDDEN, WIDTH);
    }

    @Override
    public NDArray loss(Batch batch) {
        NDArray projected = project(batch.network(), batch.views());
        NDArray predicted = batch.network().layers().twoLayers(projected, PREDICTION);
        return loss(predicted, project(batch.target(), batch.views()));
    }

    private static NDArray project(ResNet network, NDArray pixels) {
        return network.layers().twoLayers(network.pooled(pixels), PROJECTION);
    }

    /**
     * The sum of both directions of eq. 2: 2 − 2 cos between the prediction from a view and the
     * target of the other view of its image, averaged over images.
     *
     * @param predicted 2n × d; rows i and n + i are of one image
     * @param target 2n × d alike
     */
    static NDArray loss(NDArray predicted, NDArray target) {
        long n = predicted.getShape().get(0) / 2;
        NDArray p = Features.unit(predicted);
        NDArray z = Features.unit(target);
        NDArray there = p.get(":" + n).mul(z.get(n + ":")).sum();
        NDArray back = p.get(n + ":").mul(z.get(":" + n)).sum();
        return there.add(back).mul(-2f / n).add(4);
    }
}
