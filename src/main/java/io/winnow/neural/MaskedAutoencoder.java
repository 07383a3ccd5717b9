package io.winnow.neural;

import ai.djl.ndarray.NDArray;

/**
 * Masked image modelling on a convolutional network: most patches of an image are blanked, and the
 * network draws them from the rest. The loss is that of masked autoencoders (He et al. 2022, §3:
 * squared error of the hidden pixels alone); the form is SimMIM's (Xie et al. 2022), because
 * convolutions cannot skip hidden patches: they stay in the input as blanks of the mean tone, and
 * the decoder is one linear layer over each place of the last feature map.
 *
 * @param views hide patches
 */
record MaskedAutoencoder(MaskedViews views) implements Objective {

    private static final String HEAD = "patch";
    private static final double HIDDEN = 0.6;

    /** For a network of that shape: patches of half its total stride, 60 % of them hidden. */
    static MaskedAutoencoder of(Architecture architecture) {
        return new MaskedAutoencoder(
                new MaskedViews(Math.max(1, architecture.stride() / 2), HIDDEN));
    }

    @Override
    public void addHead(Weights weights, Architecture architecture) {
        int side = architecture.stride();
        weights.linear(HEAD, architecture.last(), side * side * architecture.input().channels());
    }

    @Override
    public NDArray loss(Batch batch) {
        NDArray truth = batch.view(0);
        NDArray hidden = batch.view(1);
        Architecture architecture = batch.network().architecture();
        NDArray map = batch.network().lastMap(truth.mul(hidden.neg().add(1)));
        NDArray cells = batch.network().layers().linear(Patches.channelsLast(map), HEAD);
        return loss(
                Patches.join(cells, architecture.stride(), architecture.input()), truth, hidden);
    }

    /**
     * The mean squared error of the hidden pixels.
     *
     * @param drawn n × H × W × C
     * @param truth alike
     * @param hidden alike, 1 where hidden and 0 elsewhere
     */
    static NDArray loss(NDArray drawn, NDArray truth, NDArray hidden) {
        return drawn.sub(truth).square().mul(hidden).sum().div(hidden.sum());
    }
}
