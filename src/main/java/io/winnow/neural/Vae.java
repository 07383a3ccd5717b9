package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import io.winnow.learning.ImageShape;
import java.util.random.RandomGenerator;

/**
 * A variational autoencoder (Kingma & Welling 2014): the network writes an image down in 64 noisy
 * numbers, from which a small decoder draws it again. Pixels have a normal likelihood of variance 1
 * on the network's scale. Images larger than 32 × 32 are drawn reduced to that.
 */
record Vae() implements Objective {

    private static final int LATENT = 64;
    private static final int GRID = 4;
    private static final int WIDTH = 64;
    private static final int PATCH = 4;
    private static final int LARGEST = 32;
    private static final float WIDEST = 10;

    @Override
    public Views views() {
        return new AlteredViews(1);
    }

    @Override
    public void addHead(Weights weights, Architecture architecture) {
        ImageShape drawn = drawn(architecture.input());
        int seen = architecture.last() * GRID * GRID;
        weights.linear("latent.mean", seen, LATENT);
        weights.linear("latent.spread", seen, LATENT);
        weights.linear("decoder.in", LATENT, WIDTH * rows(drawn) * columns(drawn));
        weights.convolution("decoder.conv", "decoder.norm", WIDTH, WIDTH, 3);
        weights.linear("decoder.out", WIDTH, PATCH * PATCH * drawn.channels());
    }

    @Override
    public NDArray loss(Batch batch) {
        Layers layers = batch.network().layers();
        ImageShape drawn = drawn(batch.network().architecture().input());
        NDArray map = batch.network().lastMap(batch.views());
        NDArray seen = reduced(map, GRID, GRID).flatten(1, -1);
        NDArray mean = layers.linear(seen, "latent.mean");
        NDArray spread = layers.linear(seen, "latent.spread").clip(-WIDEST, WIDEST);
        NDArray latent = sample(mean, spread, noise(mean, batch.random()));
        NDArray truth = reduced(batch.views().transpose(0, 3, 1, 2), drawn.height(), drawn.width());
        NDArray bound =
                loss(decode(layers, latent, drawn), Patches.channelsLast(truth), mean, spread);
        return bound.div(drawn.bytes());
    }

    /**
     * The negative evidence lower bound without its constant, averaged over images: half the
     * squared error of the pixels + the divergence of eq. 10 from a standard normal.
     *
     * @param drawn n × H × W × C
     * @param truth alike
     * @param mean n × d, of each image's latent
     * @param spread n × d, the logarithm of its variances
     */
    static NDArray loss(NDArray drawn, NDArray truth, NDArray mean, NDArray spread) {
        NDArray error = drawn.sub(truth).square().sum();
        NDArray divergence = mean.square().add(spread.exp()).sub(spread).sub(1).sum();
        return error.add(divergence).div(2 * mean.getShape().get(0));
    }

    /** The reparameterisation z = μ + σ ε. */
    static NDArray sample(NDArray mean, NDArray spread, NDArray noise) {
        return mean.add(spread.div(2).exp().mul(noise));
    }

    private static NDArray noise(NDArray like, RandomGenerator random) {
        float[] values = new float[Math.toIntExact(like.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return like.getManager().create(values, like.getShape());
    }

    private static NDArray decode(Layers layers, NDArray latent, ImageShape drawn) {
        Shape grid = new Shape(latent.getShape().get(0), WIDTH, rows(drawn), columns(drawn));
        NDArray x = Activation.relu(layers.linear(latent, "decoder.in")).reshape(grid);
        x = layers.normalize(layers.convolve(x, "decoder.conv", 1), "decoder.norm", true);
        NDArray cells = Patches.channelsLast(Activation.relu(x));
        return Patches.join(layers.linear(cells, "decoder.out"), PATCH, drawn);
    }

    private static NDArray reduced(NDArray map, long height, long width) {
        return JniUtils.adaptiveAvgPool((PtNDArray) map, new Shape(height, width));
    }

    private static ImageShape drawn(ImageShape input) {
        return new ImageShape(
                input.channels(),
                Math.min(LARGEST, input.height()),
                Math.min(LARGEST, input.width()));
    }

    private static int rows(ImageShape drawn) {
        return Math.ceilDiv(drawn.height(), PATCH);
    }

    private static int columns(ImageShape drawn) {
        return Math.ceilDiv(drawn.width(), PATCH);
    }
}
