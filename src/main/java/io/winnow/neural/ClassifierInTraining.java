package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import io.winnow.learning.ImageShape;
import io.winnow.learning.Tensor;
import io.winnow.learning.classify.Head;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An encoder and a softmax head on its embedding, learning end to end, and a slow copy of both. The
 * running statistics of the norms stay as they are, because a few labels would spoil them; so do
 * the components, which the network learns to answer through.
 */
final class ClassifierInTraining implements AutoCloseable {

    private static final String WEIGHT = "head.weight";
    private static final String BIAS = "head.bias";

    private final EncoderFile start;
    private final FineTuneSettings settings;
    private final NDManager manager;
    private final Parameters network;
    private final Parameters components;
    private final Parameters head;
    private final AdamW networkOptimizer;
    private final AdamW headOptimizer;
    private final MovingAverage slowNetwork;
    private final MovingAverage slowHead;
    private final int classes;

    ClassifierInTraining(
            EncoderFile start, Head head, FineTuneSettings settings, NDManager manager) {
        this.start = start;
        this.settings = settings;
        this.manager = manager;
        this.classes = head.classCount();
        Torch.threads(settings.threads());
        Map<String, Tensor> trunk = trunk(start);
        network = new Parameters(manager, trunk);
        slowNetwork = new MovingAverage(manager, trunk);
        components = new Parameters(manager, components(start));
        Map<String, Tensor> linear = tensors(head);
        this.head = new Parameters(manager, linear);
        slowHead = new MovingAverage(manager, linear);
        networkOptimizer = new AdamW(manager, network, 0);
        headOptimizer = new AdamW(manager, this.head, 0);
    }

    private static Map<String, Tensor> trunk(EncoderFile file) {
        Map<String, Tensor> trunk = new LinkedHashMap<>();
        Weights.trunk(file.architecture(), 0)
                .keySet()
                .forEach(name -> trunk.put(name, file.tensors().get(name)));
        return trunk;
    }

    private static Map<String, Tensor> components(EncoderFile file) {
        Map<String, Tensor> kept = new LinkedHashMap<>();
        for (String name : List.of(Components.MEAN, Components.AXES)) {
            kept.put(name, file.tensors().get(name));
        }
        return kept;
    }

    private static Map<String, Tensor> tensors(Head head) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(WEIGHT, new Tensor(head.weights(), head.classCount(), head.dimension()));
        tensors.put(BIAS, new Tensor(head.bias(), head.classCount()));
        return tensors;
    }

    /**
     * The probabilities that the network, or its slow copy, gives.
     *
     * @param pixels n × H × W × C, on the network's scale
     * @return n × C
     */
    float[] answers(float[] pixels, boolean slow) {
        Torch.recordOnlyWhenAsked();
        Parameters trunk = slow ? slowNetwork.parameters() : network;
        Parameters linear = slow ? slowHead.parameters() : head;
        try (NDManager step = manager.newSubManager()) {
            return logits(trunk, linear, images(step, pixels)).softmax(1).toFloatArray();
        }
    }

    /**
     * Learns from one batch.
     *
     * @param pixels n × H × W × C
     * @param targets n × C, each row a distribution
     * @param weights of each row's part in the loss
     * @param number of the step, from 1
     * @return the loss
     */
    double learn(float[] pixels, float[] targets, float[] weights, int number) {
        Torch.recordOnlyWhenAsked();
        try (NDManager step = manager.newSubManager()) {
            NDArray images = images(step, pixels);
            NDArray wanted = step.create(targets, new Shape(weights.length, classes));
            NDArray each = step.create(weights, new Shape(weights.length, 1));
            double loss;
            try (GradientCollector gradients = Torch.engine().newGradientCollector()) {
                NDArray value = SoftCrossEntropy.of(logits(network, head, images), wanted, each);
                gradients.backward(value);
                loss = value.getFloat();
            }
            double share = settings.share(number);
            networkOptimizer.step(step, number, settings.networkRate() * share);
            headOptimizer.step(step, number, settings.headRate() * share);
            double momentum = settings.momentum();
            slowNetwork.follow(step, network, momentum);
            slowHead.follow(step, head, momentum);
            return loss;
        }
    }

    private NDArray images(NDManager step, float[] pixels) {
        ImageShape shape = start.architecture().input();
        long count = pixels.length / shape.bytes();
        Shape axes = new Shape(count, shape.height(), shape.width(), shape.channels());
        return step.create(pixels, axes);
    }

    private NDArray logits(Parameters trunk, Parameters linear, NDArray images) {
        ResNet resnet = new ResNet(start.architecture(), trunk, settings.precision());
        NDArray features = Features.smooth(resnet.frozen(images));
        NDArray centred = features.sub(components.get(Components.MEAN));
        NDArray reduced = Linear.linear(centred, components.get(Components.AXES)).head();
        NDArray embedding = Features.unit(reduced);
        return Linear.linear(embedding, linear.get(WEIGHT), linear.get(BIAS)).head();
    }

    /** The encoder that the slow copy is. */
    EncoderFile toFile() {
        Map<String, Tensor> tensors = slowNetwork.parameters().toTensors();
        tensors.putAll(components(start));
        return new EncoderFile(start.architecture(), start.scale(), tensors);
    }

    @Override
    public void close() {
        headOptimizer.close();
        networkOptimizer.close();
        slowHead.close();
        slowNetwork.close();
        head.close();
        components.close();
        network.close();
    }
}
