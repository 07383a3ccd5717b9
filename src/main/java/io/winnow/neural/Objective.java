package io.winnow.neural;

import ai.djl.ndarray.NDArray;

/**
 * What a network is to learn from images alone. {@link EncoderTraining} does everything else, so
 * that an objective is a loss, the views it compares, and the head that it looks through.
 */
interface Objective {

    /** How an image becomes the rows of a batch. */
    Views views();

    /** Adds the head's fresh tensors, which are trained with the network and then left aside. */
    void addHead(Weights weights, Architecture architecture);

    /**
     * The mean loss of a batch, through which gradients flow to every learned tensor.
     *
     * @return a scalar
     */
    NDArray loss(Batch batch);

    /** Whether {@link Batch#target} is wanted: a slowly following copy of network and head. */
    default boolean hasTarget() {
        return false;
    }
}
