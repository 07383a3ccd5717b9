package io.winnow.simulate;

import io.winnow.learning.represent.Encoder;
import io.winnow.neural.MiniLmEncoder;
import io.winnow.neural.OnnxImageEncoder;
import io.winnow.neural.OnnxInput;
import io.winnow.neural.Preprocessing;
import io.winnow.neural.ResNetEncoder;
import io.winnow.sample.source.SourceUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Encoders by name: {@code pca} and {@code lsa} are fitted on the pool, {@code minilm} is in the
 * box, all others are files.
 *
 * @param shipped the folder that short names of trained image encoders are looked up in
 * @param onnx what ONNX networks of images want, where the file leaves it open
 */
public record EncoderNames(Path shipped, Preprocessing onnx) {

    private static final String WEIGHTS = ".safetensors";
    private static final String NETWORK = ".onnx";

    /** The encoder to take where nobody chose one. */
    public static EncoderChoice instant(Samples samples) {
        return switch (samples) {
            case Samples.Images images -> EncoderChoice.pca();
            case Samples.Texts texts -> EncoderChoice.lsa();
        };
    }

    /**
     * The encoder called {@code name}.
     *
     * @throws SourceUnusable if there is no such encoder
     */
    public EncoderChoice named(String name) throws SourceUnusable {
        return switch (name) {
            case "pca" -> EncoderChoice.pca();
            case "lsa" -> EncoderChoice.lsa();
            case "minilm" -> EncoderChoice.ofTexts(name, MiniLmEncoder::open);
            default -> file(name);
        };
    }

    private EncoderChoice file(String name) throws SourceUnusable {
        boolean network = name.endsWith(NETWORK);
        Path file =
                network || name.endsWith(WEIGHTS) ? Path.of(name) : shipped.resolve(name + WEIGHTS);
        if (!Files.exists(file)) {
            throw new SourceUnusable("There is no encoder " + file + ".");
        }
        String shown = file.getFileName().toString().replaceFirst("\\.(safetensors|onnx)$", "");
        return EncoderChoice.ofImages(
                shown, () -> network ? opened(file) : ResNetEncoder.load(file));
    }

    private Encoder opened(Path file) throws IOException {
        return OnnxImageEncoder.open(file, OnnxInput.of(file).fit(onnx));
    }
}
