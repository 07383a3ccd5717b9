package io.winnow.learning.represent;

import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An {@link LsaEncoder} on disk, as safetensors: {@code idf} (terms) and {@code components} (k ×
 * terms), with metadata {@code format} = {@code winnow-lsa}, {@code version} = {@code 1} and {@code
 * terms}, one per line.
 */
final class LsaFile {

    private static final String FORMAT = "winnow-lsa";
    private static final String VERSION = "1";

    private LsaFile() {}

    static void write(Path path, TfIdf weights, float[] components, int k) throws IOException {
        int terms = weights.terms().size();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("idf", new Tensor(weights.idf(), terms));
        tensors.put("components", new Tensor(components, k, terms));
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("version", VERSION);
        metadata.put("terms", String.join("\n", weights.terms()));
        new Safetensors(tensors, metadata).write(path);
    }

    static LsaEncoder read(Path path) throws IOException {
        Safetensors file = Safetensors.read(path);
        try {
            return encoder(file);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(path + ": " + malformed.getMessage(), malformed);
        }
    }

    private static LsaEncoder encoder(Safetensors file) {
        if (!file.text("format").equals(FORMAT) || !file.text("version").equals(VERSION)) {
            throw new IllegalArgumentException(
                    "%s %s is no encoder that this version reads"
                            .formatted(file.text("format"), file.text("version")));
        }
        List<String> terms = List.of(file.text("terms").split("\n"));
        float[] idf = file.tensor("idf").requireShape("idf", terms.size()).values();
        Tensor components = file.tensor("components");
        if (components.shape().length != 2 || components.shape()[1] != terms.size()) {
            throw new IllegalArgumentException("the components do not fit the terms");
        }
        return new LsaEncoder(new TfIdf(terms, idf), components.values());
    }
}
