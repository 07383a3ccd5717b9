package io.winnow.neural;

/**
 * How to train an encoder.
 *
 * @param epochs passes over the images, at least 1
 * @param batch images per step, each seen twice; a smaller pool makes smaller batches
 * @param temperature τ of the loss
 * @param learningRate the peak, reached after the warm-up and then lowered along a cosine to 0
 * @param weightDecay of AdamW
 * @param threads of the engine, at least 1; with other work on the machine, 1 is fastest
 * @param precision of the convolutions
 * @param augmentation how far two views of an image differ
 * @param seed decides the initial weights, the order and every view
 */
public record SimClrSettings(
        int epochs,
        int batch,
        float temperature,
        double learningRate,
        double weightDecay,
        int threads,
        Precision precision,
        Augmentation augmentation,
        long seed) {

    private static final int WARM_UP = 100;

    public SimClrSettings {
        if (epochs < 1 || batch < 2 || threads < 1) {
            throw new IllegalArgumentException(
                    "%d epochs, batch %d, %d threads".formatted(epochs, batch, threads));
        }
        if (!(learningRate > 0) || !(weightDecay >= 0)) {
            throw new IllegalArgumentException(
                    "learning rate %s, weight decay %s".formatted(learningRate, weightDecay));
        }
    }

    /** The defaults, for {@code epochs} epochs. */
    public static SimClrSettings of(int epochs, long seed) {
        return new SimClrSettings(
                epochs,
                256,
                0.2f,
                2e-3,
                1e-4,
                1,
                Precision.fastest(),
                Augmentation.standard(),
                seed);
    }

    /** The same with another batch. */
    public SimClrSettings withBatch(int other) {
        return new SimClrSettings(
                epochs,
                other,
                temperature,
                learningRate,
                weightDecay,
                threads,
                precision,
                augmentation,
                seed);
    }

    /** The same with another number of threads. */
    public SimClrSettings withThreads(int other) {
        return new SimClrSettings(
                epochs,
                batch,
                temperature,
                learningRate,
                weightDecay,
                other,
                precision,
                augmentation,
                seed);
    }

    /** The same with another peak of the learning rate. */
    public SimClrSettings withLearningRate(double other) {
        return new SimClrSettings(
                epochs,
                batch,
                temperature,
                other,
                weightDecay,
                threads,
                precision,
                augmentation,
                seed);
    }

    /** The same in another precision. */
    public SimClrSettings withPrecision(Precision other) {
        return new SimClrSettings(
                epochs,
                batch,
                temperature,
                learningRate,
                weightDecay,
                threads,
                other,
                augmentation,
                seed);
    }

    /** The rate of step {@code step} of {@code steps}, both counted from 1. */
    double learningRate(long step, long steps) {
        double warmth = Math.min(1, step / (double) Math.min(WARM_UP, Math.max(1, steps / 10)));
        return learningRate * warmth * (1 + Math.cos(Math.PI * (step - 1) / steps)) / 2;
    }
}
