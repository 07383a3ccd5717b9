package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Tensor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A network in training: its parameters, what follows them, the optimizer, and a step of all. */
final class NetworkInTraining implements AutoCloseable {

    private final EncoderFile start;
    private final TrainingSettings settings;
    private final Objective objective;
    private final NDManager manager;
    private final Parameters parameters;
    private final AdamW optimizer;
    private final ResNet network;
    private final @Nullable MovingAverage average;
    private final @Nullable ResNet target;

    /** Goes on from a checkpoint, or begins with one of no epochs and no state. */
    NetworkInTraining(Checkpoint from, TrainingSettings settings, NDManager manager) {
        this.start = from.network();
        this.settings = settings;
        this.manager = manager;
        Torch.threads(settings.threads());
        objective = settings.objective().of(start.architecture());
        parameters = new Parameters(manager, start.tensors());
        optimizer = new AdamW(manager, parameters, settings.weightDecay());
        network = new ResNet(start.architecture(), parameters, settings.precision());
        average = objective.hasTarget() ? follower(from) : null;
        target = average == null ? null : network.over(average.parameters());
        if (!from.optimizer().isEmpty()) {
            optimizer.restore(from.optimizer());
        }
    }

    private MovingAverage follower(Checkpoint from) {
        return new MovingAverage(
                manager, from.target().isEmpty() ? start.tensors() : from.target());
    }

    /** Learns from the next batch; returns its loss. */
    double step(ViewSource views, int batch, Step which) {
        Torch.recordOnlyWhenAsked();
        try (NDManager step = manager.newSubManager()) {
            ByteBuffer buffer = views.take();
            double value = forwardAndBackward(pixels(step, buffer, batch), batch, which);
            double rate = settings.learningRate(which.number(), which.last());
            optimizer.step(step, which.number(), rate);
            if (average != null) {
                average.follow(step, parameters, MovingAverage.momentum(which.done()));
            }
            views.giveBack(buffer);
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** The batches of an epoch. */
    ViewBatches views(ImageSource images, int batch, int epoch) {
        Views.Look look = new Views.Look(images.shape(), settings.augmentation(), start.scale());
        return new ViewBatches(images, objective.views(), look, batch, settings.seed(), epoch);
    }

    private NDArray pixels(NDManager step, ByteBuffer buffer, int batch) {
        ImageShape shape = start.architecture().input();
        long rows = (long) objective.views().count() * batch;
        Shape axes = new Shape(rows, shape.height(), shape.width(), shape.channels());
        return step.create(buffer.clear(), axes, DataType.FLOAT32);
    }

    private double forwardAndBackward(NDArray pixels, int images, Step which) {
        Batch batch = new Batch(pixels, images, network, target, which.random(settings.seed()));
        try (GradientCollector gradients = Torch.engine().newGradientCollector()) {
            NDArray value = objective.loss(batch);
            gradients.backward(value);
            return value.getFloat();
        }
    }

    /** Where it stands. */
    Checkpoint checkpoint(List<Double> losses) {
        Map<String, Tensor> followed =
                average == null ? Map.of() : average.parameters().toTensors();
        return new Checkpoint(toFile(), optimizer.toTensors(), followed, losses);
    }

    EncoderFile toFile() {
        return new EncoderFile(start.architecture(), start.scale(), parameters.toTensors());
    }

    @Override
    public void close() {
        if (average != null) {
            average.close();
        }
        optimizer.close();
        parameters.close();
    }
}
