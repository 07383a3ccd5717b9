package io.winnow.neural;

import io.winnow.learning.ImageShape;
import java.util.Objects;

/**
 * How to train an encoder.
 *
 * @param objective what it learns; SimCLR in cards from before there was a choice
 * @param epochs passes over the images; 0 keeps the weights it starts with, as a baseline
 * @param batch images per step; a smaller pool makes smaller batches
 * @param learningRate the peak, reached after the warm-up and then lowered along a cosine to 0
 * @param weightDecay of AdamW
 * @param threads of the engine, at least 1; with other work on the machine, 1 is fastest
 * @param precision of the convolutions
 * @param augmentation how far views of an image differ
 * @param seed decides the initial weights, the order and every view
 */
public record TrainingSettings(
        Objectives objective,
        int epochs,
        int batch,
        double learningRate,
        double weightDecay,
        int threads,
        Precision precision,
        Augmentation augmentation,
        long seed) {

    private static final int WARM_UP = 100;
    private static final int FEWEST = 32;
    private static final int MOST = 256;
    private static final int PIXELS = 1 << 19;

    public TrainingSettings {
        objective = Objects.requireNonNullElse(objective, Objectives.SIMCLR);
        if (epochs < 0 || batch < 2 || threads < 1) {
            throw new IllegalArgumentException(
                    "%d epochs, batch %d, %d threads".formatted(epochs, batch, threads));
        }
        if (!(learningRate > 0) || !(weightDecay >= 0)) {
            throw new IllegalArgumentException(
                    "learning rate %s, weight decay %s".formatted(learningRate, weightDecay));
        }
    }

    /**
     * The defaults for images of a shape. Batches of 256, fewer from 46 × 46 pixels on, so that the
     * maps of a step stay within about 2 GB.
     */
    public static TrainingSettings of(
            Objectives objective, ImageShape shape, int epochs, long seed) {
        int fitting = PIXELS / Math.multiplyExact(shape.height(), shape.width());
        return new TrainingSettings(
                objective,
                epochs,
                Math.clamp(fitting, FEWEST, MOST),
                2e-3,
                1e-4,
                1,
                Precision.fastest(),
                objective.augmentation(shape),
                seed);
    }

    /** The same without mirror images: right for letters, digits and signs. */
    public TrainingSettings unmirrored() {
        return with(batch, learningRate, threads, precision, augmentation.unmirrored());
    }

    /** The same with another batch. */
    public TrainingSettings withBatch(int other) {
        return with(other, learningRate, threads, precision, augmentation);
    }

    /** The same with another number of threads. */
    public TrainingSettings withThreads(int other) {
        return with(batch, learningRate, other, precision, augmentation);
    }

    /** The same with another peak of the learning rate. */
    public TrainingSettings withLearningRate(double other) {
        return with(batch, other, threads, precision, augmentation);
    }

    /** The same in another precision. */
    public TrainingSettings withPrecision(Precision other) {
        return with(batch, learningRate, threads, other, augmentation);
    }

    private TrainingSettings with(
            int batch, double rate, int threads, Precision precision, Augmentation augmentation) {
        return new TrainingSettings(
                objective,
                epochs,
                batch,
                rate,
                weightDecay,
                threads,
                precision,
                augmentation,
                seed);
    }

    /** The rate of step {@code step} of {@code steps}, both counted from 1. */
    double learningRate(long step, long steps) {
        double warmth = Math.min(1, step / (double) Math.min(WARM_UP, Math.max(1, steps / 10)));
        return learningRate * warmth * (1 + Math.cos(Math.PI * (step - 1) / steps)) / 2;
    }
}
