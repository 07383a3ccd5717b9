package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.winnow.learning.ImageShape;
import io.winnow.learning.Tensor;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** A network in training: its parameters, its optimizer, and one step of both. */
final class SimClrNetwork implements AutoCloseable {

    private final EncoderFile start;
    private final NDManager manager;
    private final Parameters parameters;
    private final AdamW optimizer;
    private final ResNet network;
    private final NtXent loss;

    SimClrNetwork(EncoderFile start, SimClrSettings settings, NDManager manager) {
        this.start = start;
        this.manager = manager;
        Torch.threads(settings.threads());
        parameters = new Parameters(manager, start.tensors());
        optimizer = new AdamW(manager, parameters, settings.weightDecay());
        network = new ResNet(start.architecture(), parameters, settings.precision());
        loss = new NtXent(settings.temperature());
    }

    Scale scale() {
        return start.scale();
    }

    /** Learns from the next batch; returns its loss. */
    double step(ViewBatches views, int batch, long number, double rate) {
        Torch.recordOnlyWhenAsked();
        try (NDManager step = manager.newSubManager()) {
            ByteBuffer buffer = views.take();
            double value = forwardAndBackward(pixels(step, buffer, batch));
            optimizer.step(step, number, rate);
            views.giveBack(buffer);
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private NDArray pixels(NDManager step, ByteBuffer buffer, int batch) {
        ImageShape shape = start.architecture().input();
        Shape axes = new Shape(2L * batch, shape.height(), shape.width(), shape.channels());
        return step.create(buffer.clear(), axes, DataType.FLOAT32);
    }

    private double forwardAndBackward(NDArray pixels) {
        try (GradientCollector gradients = Torch.engine().newGradientCollector()) {
            NDArray value = loss.loss(network.project(pixels));
            gradients.backward(value);
            return value.getFloat();
        }
    }

    void restore(Map<String, Tensor> optimizerState) {
        optimizer.restore(optimizerState);
    }

    EncoderFile toFile() {
        return new EncoderFile(start.architecture(), start.scale(), parameters.toTensors());
    }

    Map<String, Tensor> optimizerState() {
        return optimizer.toTensors();
    }

    @Override
    public void close() {
        optimizer.close();
        parameters.close();
    }
}
