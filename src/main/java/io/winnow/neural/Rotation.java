package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * The rotation pretext (Gidaris et al. 2018): by how many quarters was the image turned? Whoever
 * can tell knows what things look like. Useless where things have no upright position.
 */
record Rotation() implements Objective {

    private static final String HEAD = "turn";

    @Override
    public Views views() {
        return new TurnedViews();
    }

    @Override
    public void addHead(Weights weights, Architecture architecture) {
        weights.linear(HEAD, architecture.last(), TurnedViews.TURNS);
    }

    @Override
    public NDArray loss(Batch batch) {
        NDArray pooled = batch.network().pooled(batch.views());
        return loss(batch.network().layers().linear(pooled, HEAD));
    }

    /**
     * The cross-entropy of the turns, eq. 3.
     *
     * @param logits 4n × 4; the rows that were turned by q quarters are the q-th n
     */
    static NDArray loss(NDArray logits) {
        int rows = (int) logits.getShape().get(0);
        float[] truth = new float[rows * TurnedViews.TURNS];
        for (int row = 0; row < rows; row++) {
            truth[row * TurnedViews.TURNS + row / (rows / TurnedViews.TURNS)] = 1;
        }
        NDArray turns = logits.getManager().create(truth, new Shape(rows, TurnedViews.TURNS));
        return logits.logSoftmax(1).mul(turns).sum().div(-rows);
    }
}
