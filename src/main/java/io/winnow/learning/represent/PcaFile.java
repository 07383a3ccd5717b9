package io.winnow.learning.represent;

import io.winnow.learning.ImageShape;
import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A {@link PcaEncoder} on disk, as safetensors: {@code mean} (C × H × W), {@code components} (k ×
 * CHW) and {@code variances} (k), with metadata {@code format} = {@code winnow-pca} and {@code
 * version} = {@code 1}.
 */
final class PcaFile {

    private static final String FORMAT = "winnow-pca";
    private static final String VERSION = "1";

    private PcaFile() {}

    static void write(Path path, Pca pca, ImageShape shape) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(
                "mean", new Tensor(pca.mean(), shape.channels(), shape.height(), shape.width()));
        tensors.put("components", new Tensor(pca.components(), pca.dimension(), shape.bytes()));
        tensors.put("variances", new Tensor(pca.variances(), pca.dimension()));
        new Safetensors(tensors, Map.of("format", FORMAT, "version", VERSION)).write(path);
    }

    static PcaEncoder read(Path path) throws IOException {
        Safetensors file = Safetensors.read(path);
        try {
            return encoder(file);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(path + ": " + malformed.getMessage(), malformed);
        }
    }

    private static PcaEncoder encoder(Safetensors file) {
        if (!file.text("format").equals(FORMAT) || !file.text("version").equals(VERSION)) {
            throw new IllegalArgumentException(
                    "%s %s is no encoder that this version reads"
                            .formatted(file.text("format"), file.text("version")));
        }
        Tensor mean = file.tensor("mean");
        if (mean.shape().length != 3) {
            throw new IllegalArgumentException("mean has " + mean.shape().length + " axes, not 3");
        }
        ImageShape shape = new ImageShape(mean.shape()[0], mean.shape()[1], mean.shape()[2]);
        Tensor variances = file.tensor("variances");
        Tensor components =
                file.tensor("components")
                        .requireShape("components", variances.values().length, shape.bytes());
        return new PcaEncoder(
                new Pca(mean.values(), components.values(), variances.values()), shape);
    }
}
