package io.winnow.learning.classify;

import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Heads on disk, as safetensors: {@code weights} (C × d), {@code bias} (C) and {@code temperature}
 * (scalar), with metadata {@code format} = {@code winnow-head} and {@code version} = {@code 1}.
 */
public final class HeadFile {

    private static final String FORMAT = "winnow-head";
    private static final String VERSION = "1";

    private HeadFile() {}

    /** Writes {@code head} so that readers see the old file or the whole new one. */
    public static void write(Path path, Head head) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("weights", new Tensor(head.weights(), head.classCount(), head.dimension()));
        tensors.put("bias", new Tensor(head.bias(), head.classCount()));
        tensors.put("temperature", new Tensor(new float[] {head.temperature()}));
        new Safetensors(tensors, Map.of("format", FORMAT, "version", VERSION)).write(path);
    }

    /**
     * Reads a head.
     *
     * @throws IOException if the file cannot be read or holds no head of this version; the message
     *     names it
     */
    public static Head read(Path path) throws IOException {
        Safetensors file = Safetensors.read(path);
        try {
            return head(file);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(path + ": " + malformed.getMessage(), malformed);
        }
    }

    private static Head head(Safetensors file) {
        if (!file.text("format").equals(FORMAT) || !file.text("version").equals(VERSION)) {
            throw new IllegalArgumentException(
                    "%s %s is no head that this version reads"
                            .formatted(file.text("format"), file.text("version")));
        }
        Tensor weights = file.tensor("weights");
        Tensor bias = file.tensor("bias");
        if (weights.shape().length != 2 || bias.values().length != weights.shape()[0]) {
            throw new IllegalArgumentException(
                    "%d biases for weights of %d axes"
                            .formatted(bias.values().length, weights.shape().length));
        }
        float temperature = file.tensor("temperature").requireShape("temperature").values()[0];
        return new Head(weights.values(), bias.values(), temperature);
    }
}
