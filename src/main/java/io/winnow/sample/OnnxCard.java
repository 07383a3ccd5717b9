package io.winnow.sample;

import io.winnow.neural.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a curator said about an ONNX file; {@code <id>.json} beside {@code <id>.onnx}.
 *
 * @param format {@value #FORMAT}
 * @param name for people
 * @param dimension of its embeddings, as found in the dry run
 * @param how what it wants to be given for an image
 */
public record OnnxCard(String format, String name, int dimension, Preprocessing how) {

    private static final String ENDING = ".onnx";

    static final String FORMAT = "winnow-onnx-1";

    public OnnxCard {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("format " + format + " is not " + FORMAT);
        }
    }

    /** Where the card of an ONNX file lies. */
    public static Path beside(Path onnx) {
        String name = onnx.getFileName().toString();
        return onnx.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".json");
    }

    /**
     * @throws IOException if there is no card in {@code file}
     */
    public static OnnxCard read(Path file) throws IOException {
        try {
            return JsonMapper.shared().readValue(Files.readAllBytes(file), OnnxCard.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is no card of an ONNX file", e);
        }
    }
}
