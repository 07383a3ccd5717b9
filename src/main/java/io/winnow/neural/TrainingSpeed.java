package io.winnow.neural;

import ai.djl.ndarray.NDManager;
import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.CancellationException;

/**
 * How fast SimCLR training is: loss, gradients, optimizer, and the views if they are asked for.
 *
 * @param perSecond images, which other work on the machine makes fewer
 * @param perCpuSecond images by the time that all threads of the process computed
 */
public record TrainingSpeed(double perSecond, double perCpuSecond) {

    private static final int WARM_UP = 5;
    private static final double NANOS = 1e9;

    /** This over {@code peer}, both figures. */
    public TrainingSpeed over(TrainingSpeed peer) {
        return new TrainingSpeed(perSecond / peer.perSecond, perCpuSecond / peer.perCpuSecond);
    }

    /** What is timed beside the network. */
    public enum Work {
        /** The same views in every step, made before: the network alone. */
        NETWORK,
        /** Views made for every step, as in training. */
        NETWORK_AND_VIEWS
    }

    /**
     * Trains on noise of 1 × 28 × 28 in bfloat16.
     *
     * @param batch images per step
     * @param threads for the network; views are made on one more
     * @param steps to time, after five to warm up
     */
    public static TrainingSpeed measure(Work work, int batch, int threads, int steps) {
        ImageShape shape = new ImageShape(1, 28, 28);
        TrainingSettings settings =
                TrainingSettings.of(Objectives.SIMCLR, shape, 1, 1)
                        .withThreads(threads)
                        .withPrecision(Precision.BFLOAT16);
        byte[] pixels = new byte[batch * (steps + WARM_UP) * shape.bytes()];
        new Random(1).nextBytes(pixels);
        ImageSource images = ImageSource.of(pixels, shape);
        try (NDManager manager = Torch.engine().newBaseManager();
                NetworkInTraining network =
                        new NetworkInTraining(beginning(images), settings, manager);
                ViewBatches views = network.views(images, batch, 0)) {
            ViewSource source = work == Work.NETWORK ? new SameViews(views.take()) : views;
            return timed(network, source, batch, steps);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static TrainingSpeed timed(
            NetworkInTraining network, ViewSource views, int batch, int steps) {
        long began = 0;
        double busy = 0;
        for (int i = 0; i < steps + WARM_UP; i++) {
            if (i == WARM_UP) {
                began = System.nanoTime();
                busy = cpuSeconds();
            }
            network.step(views, batch, new Step(0, i, steps + WARM_UP, 1));
        }
        double seen = (double) batch * steps;
        return new TrainingSpeed(
                seen * NANOS / (System.nanoTime() - began), seen / (cpuSeconds() - busy));
    }

    record SameViews(ByteBuffer take) implements ViewSource {

        @Override
        public void giveBack(ByteBuffer done) {
            // It is taken again for the next step.
        }
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / NANOS;
    }

    private static Checkpoint beginning(ImageSource images) {
        Architecture architecture = Architecture.forImages(images.shape());
        Objective objective = Objectives.SIMCLR.of(architecture);
        return Checkpoint.beginning(
                new EncoderFile(
                        architecture,
                        Scale.of(images),
                        Weights.initial(architecture, objective, 1)));
    }
}
