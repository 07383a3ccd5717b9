package io.winnow.curate;

import io.winnow.learning.Safetensors;
import io.winnow.learning.represent.Encoder;
import io.winnow.learning.represent.LsaEncoder;
import io.winnow.learning.represent.PcaEncoder;
import io.winnow.learning.represent.TextEncoder;
import io.winnow.neural.MiniLmEncoder;
import io.winnow.neural.OnnxImageEncoder;
import io.winnow.neural.ResNetEncoder;
import io.winnow.sample.OnnxCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoder of an exported model. A folder holds it as {@code encoder.safetensors}, as {@code
 * encoder.onnx} with its card, or not at all where it is part of Winnow.
 */
sealed interface PortableEncoder extends AutoCloseable {

    String SAFETENSORS = "encoder.safetensors";
    String ONNX = "encoder.onnx";
    String ONNX_CARD = "encoder.json";

    /** The dimension d of its embeddings. */
    int dimension();

    @Override
    void close();

    /** Encodes images. */
    record Images(Encoder encoder) implements PortableEncoder {

        @Override
        public int dimension() {
            return encoder.dimension();
        }

        @Override
        public void close() {
            encoder.close();
        }
    }

    /** Encodes texts. */
    record Texts(TextEncoder encoder) implements PortableEncoder {

        @Override
        public int dimension() {
            return encoder.dimension();
        }

        @Override
        public void close() {
            encoder.close();
        }
    }

    /**
     * Opens the encoder in a folder.
     *
     * @param id the id that the model's card names
     * @throws IOException if it is missing or damaged
     */
    static PortableEncoder load(Path folder, String id) throws IOException {
        if (Files.exists(folder.resolve(ONNX))) {
            OnnxCard card = OnnxCard.read(folder.resolve(ONNX_CARD));
            return new Images(OnnxImageEncoder.open(folder.resolve(ONNX), card.how()));
        }
        Path file = folder.resolve(SAFETENSORS);
        if (MiniLmEncoder.isName(id) && !Files.exists(file)) {
            return new Texts(MiniLmEncoder.open(id));
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + file);
        }
        return switch (Safetensors.read(file).metadata().getOrDefault("format", "")) {
            case "winnow-pca" -> new Images(PcaEncoder.read(file));
            case "winnow-lsa" -> new Texts(LsaEncoder.read(file));
            default -> new Images(ResNetEncoder.load(file));
        };
    }
}
