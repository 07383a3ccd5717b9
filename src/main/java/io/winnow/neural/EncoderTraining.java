package io.winnow.neural;

import ai.djl.ndarray.NDManager;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Learns an encoder from images alone, by whatever objective the settings name. Deterministic for
 * the settings' seed on one machine with one thread. One training runs at a time in a JVM; others
 * wait.
 *
 * @param architecture of the network
 * @param settings how to train it
 * @param start weights or a checkpoint to start from instead of random weights; null for those
 */
public record EncoderTraining(
        Architecture architecture, TrainingSettings settings, @Nullable Path start) {

    /** From random weights. */
    public EncoderTraining(Architecture architecture, TrainingSettings settings) {
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
        Torch.awaitTurn(progress);
        try (NDManager manager = Torch.engine().newBaseManager()) {
            return train(images, checkpoints, progress, manager);
        } finally {
            Torch.TRAINING.unlock();
        }
    }

    private TrainedEncoder train(
            ImageSource images, Path checkpoints, Progress progress, NDManager manager)
            throws IOException {
        EncoderFile fresh = fresh(images);
        String run = Checkpoint.fingerprint(fresh, settings, images.size());
        Checkpoint from =
                Checkpoint.read(checkpoints, run)
                        .map(saved -> saved.completedBy(fresh.tensors()))
                        .orElseGet(() -> Checkpoint.beginning(fresh));
        List<Double> losses = new ArrayList<>(from.losses());
        try (NetworkInTraining network = new NetworkInTraining(from, settings, manager)) {
            TrainingClock clock = new TrainingClock(settings, progress);
            while (losses.size() < settings.epochs()) {
                losses.add(epoch(network, images, losses.size(), clock));
                network.checkpoint(losses).write(checkpoints, run);
            }
            Progress last = clock.whileFinishing("finding components");
            return new TrainedEncoder(Components.fit(network.toFile(), images, last), losses);
        }
    }

    private EncoderFile fresh(ImageSource images) throws IOException {
        Map<String, Tensor> random =
                Weights.initial(
                        architecture, settings.objective().of(architecture), settings.seed());
        if (start == null) {
            return new EncoderFile(architecture, Scale.of(images), random);
        }
        EncoderFile given = EncoderFile.readNetwork(start);
        if (!given.architecture().equals(architecture)) {
            throw new IOException(
                    start + " holds " + given.architecture() + ", not " + architecture);
        }
        return given.completedBy(random);
    }

    private double epoch(
            NetworkInTraining network, ImageSource images, int epoch, TrainingClock clock) {
        int batch = Math.min(settings.batch(), images.size());
        int batches = ViewBatches.count(images.size(), batch);
        double sum = 0;
        try (ViewBatches views = network.views(images, batch, epoch)) {
            for (int i = 0; i < batches; i++) {
                Step step = new Step(epoch, i, batches, settings.epochs());
                sum += network.step(views, batch, step);
                clock.tick(epoch, batch, i + 1, batches, sum / (i + 1));
            }
        }
        return sum / batches;
    }
}
