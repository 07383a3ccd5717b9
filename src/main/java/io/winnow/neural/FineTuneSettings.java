package io.winnow.neural;

import io.winnow.learning.ImageShape;

/**
 * How to train an encoder from labels. The network learns slower than the head that reads it, so
 * that it is changed no more than the labels ask for.
 *
 * @param method what is learned from
 * @param steps gradient steps, at least 1
 * @param batch labeled images per step, drawn again as often as needed
 * @param unlabeled unlabeled images per step for each labeled one, for methods that use them
 * @param networkRate the peak of the network's learning rate
 * @param headRate the peak of the head's
 * @param flip whether views may be mirrored; wrong for letters and digits
 * @param threads of the engine, at least 1
 * @param precision of the convolutions
 * @param seed decides the held-out labels, the order and every view
 */
public record FineTuneSettings(
        FineTuneMethod method,
        int steps,
        int batch,
        int unlabeled,
        double networkRate,
        double headRate,
        boolean flip,
        int threads,
        Precision precision,
        long seed) {

    /** Steps that are usually enough. */
    public static final int USUAL_STEPS = 300;

    private static final int FEWEST = 8;
    private static final int MOST = 32;
    private static final int PIXELS = 1 << 16;
    private static final int WARM_UP = 20;
    private static final double LATEST = 20;
    private static final double SLOWEST = 0.99;

    public FineTuneSettings {
        if (steps < 1 || batch < 1 || unlabeled < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "%d steps, batch %d with %d times unlabeled, %d threads"
                            .formatted(steps, batch, unlabeled, threads));
        }
        if (!(networkRate >= 0) || !(headRate > 0)) {
            throw new IllegalArgumentException(
                    "learning rates " + networkRate + " and " + headRate);
        }
    }

    /** The defaults for images of a shape; fewer images per step where they are large. */
    public static FineTuneSettings of(
            FineTuneMethod method, ImageShape shape, int steps, long seed) {
        int fitting = PIXELS / Math.multiplyExact(shape.height(), shape.width());
        return new FineTuneSettings(
                method,
                steps,
                Math.clamp(fitting, FEWEST, MOST),
                3,
                5e-4,
                5e-3,
                true,
                1,
                Precision.fastest(),
                seed);
    }

    /** The same with or without mirrored views. */
    public FineTuneSettings withFlip(boolean other) {
        return new FineTuneSettings(
                method,
                steps,
                batch,
                unlabeled,
                networkRate,
                headRate,
                other,
                threads,
                precision,
                seed);
    }

    /** The same with another peak of the network's rate; 0 trains the head alone. */
    public FineTuneSettings withNetworkRate(double other) {
        return new FineTuneSettings(
                method, steps, batch, unlabeled, other, headRate, flip, threads, precision, seed);
    }

    /** The share of the peaks at step {@code step}, from 1: warm-up, then a cosine to 0. */
    double share(int step) {
        double warmth = Math.min(1, step / (double) Math.min(WARM_UP, Math.max(1, steps / 10)));
        return warmth * (1 + Math.cos(Math.PI * (step - 1) / steps)) / 2;
    }

    /** How slowly the copy follows: over about a twentieth of the training. */
    double momentum() {
        return Math.clamp(1 - LATEST / steps, 0, SLOWEST);
    }

    /** Shifts and mirror images. */
    Augmentation weak() {
        return new Augmentation(0.8, 0, flip, 0, 1, 1, 0, 0, 0);
    }

    /** As far as self-supervised views differ, and half of them lose a square. */
    Augmentation strong(ImageShape shape) {
        Augmentation usual = Augmentation.standard(shape);
        return new Augmentation(
                usual.smallestCrop(),
                usual.rotation(),
                flip,
                usual.gamma(),
                usual.darkest(),
                usual.brightest(),
                usual.noise(),
                usual.blurred(),
                0.5,
                usual.colour());
    }
}
