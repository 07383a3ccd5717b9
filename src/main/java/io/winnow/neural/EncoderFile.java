package io.winnow.neural;

import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network as a file holds it: what must be known to run it, and its tensors.
 *
 * @param architecture of the network
 * @param scale of its input
 * @param tensors by name
 */
record EncoderFile(Architecture architecture, Scale scale, Map<String, Tensor> tensors) {

    private static final JsonMapper JSON = new JsonMapper();
    static final String FORMAT = "winnow-resnet-1";

    /** As safetensors, with more metadata if wanted. */
    Safetensors toSafetensors(Map<String, String> more) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("architecture", JSON.writeValueAsString(architecture));
        metadata.put("scale", JSON.writeValueAsString(scale));
        metadata.putAll(more);
        return new Safetensors(tensors, metadata);
    }

    /**
     * Reads a trained encoder.
     *
     * @throws IOException if {@code file} holds no network of this format, or one without
     *     components
     */
    static EncoderFile read(Path file) throws IOException {
        return read(file, EncoderFile::requireComponents);
    }

    /**
     * Reads a network without its components, from an encoder or a checkpoint.
     *
     * @throws IOException if {@code file} holds no network of this format
     */
    static EncoderFile readNetwork(Path file) throws IOException {
        return read(file, EncoderFile::withoutComponents);
    }

    private static EncoderFile read(Path file, UnaryOperator<EncoderFile> check)
            throws IOException {
        try {
            return check.apply(of(Safetensors.read(file)));
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IOException(file + " holds no encoder: " + e.getMessage(), e);
        }
    }

    private EncoderFile withoutComponents() {
        Map<String, Tensor> network = new LinkedHashMap<>(tensors);
        network.keySet().removeAll(List.of(Components.MEAN, Components.AXES));
        return new EncoderFile(architecture, scale, network);
    }

    /** A number that tells networks apart. */
    int fingerprint() {
        int hash = 31 * architecture.hashCode() + scale.hashCode();
        for (Tensor tensor : tensors.values()) {
            hash = 31 * hash + Arrays.hashCode(tensor.values());
        }
        return hash;
    }

    /**
     * The dimension k of the embeddings.
     *
     * @throws IllegalStateException before components are fitted
     */
    int dimension() {
        Tensor axes = tensors.get(Components.AXES);
        if (axes == null) {
            throw new IllegalStateException("no components are fitted yet");
        }
        return axes.shape()[0];
    }

    private EncoderFile requireComponents() {
        int d = Features.count(architecture);
        Tensor mean = tensors.get(Components.MEAN);
        Tensor axes = tensors.get(Components.AXES);
        if (mean == null || axes == null) {
            throw new IllegalArgumentException("its training has not ended");
        }
        mean.requireShape(Components.MEAN, d);
        axes.requireShape(Components.AXES, axes.values().length / d, d);
        return this;
    }

    /**
     * This network with the tensors that {@code fresh} names: its own where they have that shape,
     * else the fresh ones, so that a head of another objective is replaced.
     */
    EncoderFile completedBy(Map<String, Tensor> fresh) {
        Map<String, Tensor> all = new LinkedHashMap<>(fresh);
        all.replaceAll((name, like) -> {
            Tensor mine = tensors.getOrDefault(name, like);
            return Arrays.equals(mine.shape(), like.shape()) ? mine : like;
        });
        return new EncoderFile(architecture, scale, all);
    }

    /**
     * Takes what the network needs, and the head that comes with it.
     *
     * @throws IllegalArgumentException if something is missing or has another shape
     */
    static EncoderFile of(Safetensors file) {
        String format = file.metadata().getOrDefault("format", "none");
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("its format is " + format + ", not " + FORMAT);
        }
        Architecture architecture = JSON.readValue(file.text("architecture"), Architecture.class);
        Scale scale = JSON.readValue(file.text("scale"), Scale.class);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Weights.trunk(architecture, 0)
                .forEach((name, like) ->
                        tensors.put(name, file.tensor(name).requireShape(name, like.shape())));
        file.tensors()
                .forEach((name, tensor) -> {
                    if (!Checkpoint.isState(name)) {
                        tensors.putIfAbsent(name, tensor);
                    }
                });
        return new EncoderFile(architecture, scale, tensors);
    }
}
