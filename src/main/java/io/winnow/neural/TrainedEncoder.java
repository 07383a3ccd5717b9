package io.winnow.neural;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a training made. */
public final class TrainedEncoder {

    private final EncoderFile network;
    private final List<Double> losses;

    TrainedEncoder(EncoderFile network, List<Double> losses) {
        this.network = network;
        this.losses = List.copyOf(losses);
    }

    /** The mean loss of each epoch. */
    public List<Double> losses() {
        return losses;
    }

    /** The network's shape. */
    public Architecture architecture() {
        return network.architecture();
    }

    /** The dimension of its embeddings. */
    public int dimension() {
        return network.dimension();
    }

    /** How many numbers were learned, the projection's included. */
    public long parameters() {
        return network.tensors().entrySet().stream()
                .filter(entry -> Weights.isLearned(entry.getKey()))
                .mapToLong(entry -> entry.getValue().values().length)
                .sum();
    }

    /** Writes the weights as safetensors, for {@link ResNetEncoder#load}. */
    public void write(Path file) throws IOException {
        network.toSafetensors(Map.of()).write(file);
    }
}
