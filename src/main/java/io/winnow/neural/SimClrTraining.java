package io.winnow.neural;

import ai.djl.ndarray.NDManager;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Learns an encoder from images alone: two random views of an image should lie close together and
 * far from all others (SimCLR, Chen et al. 2020). Deterministic for the settings' seed on one
 * machine with one thread. One training runs at a time in a JVM; others wait.
 *
 * @param architecture of the network
 * @param settings how to train it
 * @param start weights or a checkpoint to start from instead of random weights; null for those
 */
public record SimClrTraining(
        Architecture architecture, SimClrSettings settings, @Nullable Path start) {

    private static final long LOOK_MILLIS = 200;

    /** From random weights. */
    public SimClrTraining(Architecture architecture, SimClrSettings settings) {
        this(architecture, settings, null);
    }

    /**
     * Trains to the end, from the last checkpoint of the same run if there is one.
     *
     * @param images at least two, of the architecture's shape
     * @param checkpoints the folder that keeps the state after each epoch; made if missing
     * @param progress told after every step, counts images
     * @throws CancellationException if {@code progress} says so, or when interrupted
     * @throws IOException if the checkpoint cannot be read or written
     */
    public TrainedEncoder run(ImageSource images, Path checkpoints, Progress progress)
            throws IOException {
        if (images.size() < 2 || !images.shape().equals(architecture.input())) {
            throw new IllegalArgumentException(
                    images.size()
                            + " images of "
                            + images.shape()
                            + " cannot train "
                            + architecture);
        }
        awaitTurn(progress);
        try (NDManager manager = Torch.engine().newBaseManager()) {
            return train(images, checkpoints, progress, manager);
        } finally {
            Torch.TRAINING.unlock();
        }
    }

    private static void awaitTurn(Progress progress) {
        try {
            while (!Torch.TRAINING.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.report(0, 1, "waiting for another training");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while another training ran");
        }
    }

    private TrainedEncoder train(
            ImageSource images, Path checkpoints, Progress progress, NDManager manager)
            throws IOException {
        EncoderFile fresh = fresh(images);
        String run = Checkpoint.fingerprint(fresh, settings, images.size());
        Optional<Checkpoint> saved = Checkpoint.read(checkpoints, run);
        EncoderFile from = saved.map(Checkpoint::network).orElse(fresh);
        List<Double> losses = new ArrayList<>(saved.map(Checkpoint::losses).orElse(List.of()));
        try (SimClrNetwork network = new SimClrNetwork(from, settings, manager)) {
            saved.ifPresent(checkpoint -> network.restore(checkpoint.optimizer()));
            TrainingClock clock = new TrainingClock(settings, progress);
            while (losses.size() < settings.epochs()) {
                losses.add(epoch(network, images, losses.size(), clock));
                new Checkpoint(network.toFile(), network.optimizerState(), losses)
                        .write(checkpoints, run);
            }
            Progress last = clock.whileFinishing("finding components");
            return new TrainedEncoder(Components.fit(network.toFile(), images, last), losses);
        }
    }

    private EncoderFile fresh(ImageSource images) throws IOException {
        if (start == null) {
            return new EncoderFile(
                    architecture, Scale.of(images), Weights.initial(architecture, settings.seed()));
        }
        EncoderFile given = EncoderFile.readNetwork(start);
        if (!given.architecture().equals(architecture)) {
            throw new IOException(
                    start + " holds " + given.architecture() + ", not " + architecture);
        }
        return given;
    }

    private double epoch(
            SimClrNetwork network, ImageSource images, int epoch, TrainingClock clock) {
        int batch = Math.min(settings.batch(), images.size());
        int batches = ViewBatches.count(images.size(), batch);
        double sum = 0;
        try (ViewBatches views = new ViewBatches(images, settings, network.scale(), batch, epoch)) {
            for (int i = 0; i < batches; i++) {
                long step = (long) epoch * batches + i + 1;
                double rate = settings.learningRate(step, (long) batches * settings.epochs());
                sum += network.step(views, batch, step, rate);
                clock.tick(epoch, batch, i + 1, batches, sum / (i + 1));
            }
        }
        return sum / batches;
    }
}
