package io.winnow.neural;

import ai.djl.ndarray.NDArray;

/**
 * Variance, invariance and covariance (Bardes et al. 2022): two views should have the same
 * embedding, while every one of its dimensions keeps a spread and tells something of its own. Needs
 * no other images to push away from, hence works with small batches. The expander has two layers of
 * 512 where the paper's has three of 8,192.
 */
record VicReg() implements Objective {

    private static final String HEAD = "expander";
    private static final int WIDTH = 512;
    private static final float SAME = 25;
    private static final float SPREAD = 25;
    private static final float TINY = 1e-4f;

    @Override
    public Views views() {
        return new AlteredViews(2);
    }

    @Override
    public void addHead(Weights weights, Architecture architecture) {
        weights.twoLayers(HEAD, architecture.last(), WIDTH, WIDTH);
    }

    @Override
    public NDArray loss(Batch batch) {
        NDArray pooled = batch.network().pooled(batch.views());
        return loss(batch.network().layers().twoLayers(pooled, HEAD));
    }

    /**
     * λ s(Z, Z′) + μ (v(Z) + v(Z′))/2 + ν (c(Z) + c(Z′)), eq. 6 with the halved variance term of
     * the authors' code; λ = μ = 25, ν = 1.
     *
     * @param both 2n × d: Z over Z′
     */
    static NDArray loss(NDArray both) {
        long n = both.getShape().get(0) / 2;
        NDArray first = both.get(":" + n);
        NDArray second = both.get(n + ":");
        NDArray same = first.sub(second).square().mean();
        NDArray spread = flatness(first).add(flatness(second)).div(2);
        return same.mul(SAME)
                .add(spread.mul(SPREAD))
                .add(redundancy(first))
                .add(redundancy(second));
    }

    /** v, eq. 1: how far the deviations of the dimensions stay below 1. */
    private static NDArray flatness(NDArray z) {
        NDArray deviation = covariance(z).mul(identity(z)).sum(new int[] {0}).add(TINY).sqrt();
        return deviation.neg().add(1).maximum(0).mean();
    }

    /** c, eq. 3 and 4: the squared covariances between dimensions, by d. */
    private static NDArray redundancy(NDArray z) {
        NDArray others = identity(z).neg().add(1);
        return covariance(z).mul(others).square().sum().div(z.getShape().get(1));
    }

    private static NDArray covariance(NDArray z) {
        NDArray centred = z.sub(z.mean(new int[] {0}, true));
        return centred.transpose().matMul(centred).div(z.getShape().get(0) - 1);
    }

    private static NDArray identity(NDArray z) {
        return z.getManager().eye((int) z.getShape().get(1));
    }
}
