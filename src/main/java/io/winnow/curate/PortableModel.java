package io.winnow.curate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.ImageShape;
import io.winnow.learning.Posterior;
import io.winnow.learning.Safetensors;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadFile;
import io.winnow.learning.represent.Encoder;
import io.winnow.learning.represent.PcaEncoder;
import io.winnow.neural.ResNetEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An exported model, ready to predict; needs no workspace. */
public final class PortableModel implements AutoCloseable {

    static final String ENCODER = "encoder.safetensors";
    static final String HEAD = "head.safetensors";
    static final String CARD = "model.json";

    private final ModelCard card;
    private final Encoder encoder;
    private final Head head;

    private PortableModel(ModelCard card, Encoder encoder, Head head) {
        this.card = card;
        this.encoder = encoder;
        this.head = head;
    }

    /**
     * Loads what {@link ModelExport} wrote.
     *
     * @throws IOException if a part is missing, damaged, or does not fit the others
     */
    public static PortableModel load(Path folder) throws IOException {
        ModelCard card = card(folder.resolve(CARD));
        Head head = HeadFile.read(existing(folder.resolve(HEAD)));
        Encoder encoder = encoder(existing(folder.resolve(ENCODER)));
        if (head.dimension() != encoder.dimension() || head.classCount() != card.classes().size()) {
            encoder.close();
            throw new IOException(
                    "%s does not fit together: %d classes, head %d × %d, encoder %d"
                            .formatted(
                                    folder,
                                    card.classes().size(),
                                    head.classCount(),
                                    head.dimension(),
                                    encoder.dimension()));
        }
        return new PortableModel(card, encoder, head);
    }

    /** The names of the classes: the name at position c is column c of a posterior. */
    public List<String> classes() {
        return card.classes();
    }

    /** The number of the model version in its project. */
    public int number() {
        return card.model();
    }

    /** The shape of image it takes. */
    public ImageShape input() {
        return encoder.input();
    }

    /**
     * The class probabilities of a batch: {@code count} × C.
     *
     * @param pixels {@code count} × C × H × W, 0..255
     */
    public Posterior predict(byte[] pixels, int count) {
        return head.predict(
                Embeddings.of(encoder.encode(pixels, count), count, encoder.dimension()));
    }

    @Override
    public void close() {
        encoder.close();
    }

    private static ModelCard card(Path file) throws IOException {
        try {
            JsonNode card = JsonMapper.shared().readTree(Files.readString(existing(file)));
            String format = card.path("format").asString("none");
            if (!format.equals(ModelCard.FORMAT)) {
                throw new IOException(file + " has format " + format + ", not " + ModelCard.FORMAT);
            }
            return JsonMapper.shared().treeToValue(card, ModelCard.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is no model card: " + e.getOriginalMessage(), e);
        }
    }

    private static Encoder encoder(Path file) throws IOException {
        String format = Safetensors.read(file).metadata().getOrDefault("format", "");
        return switch (format) {
            case "winnow-pca" -> PcaEncoder.read(file);
            case "winnow-lsa" ->
                    throw new IOException(
                            file + " encodes texts; predictions are made for images only so far");
            default -> ResNetEncoder.load(file);
        };
    }

    private static Path existing(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + file);
        }
        return file;
    }
}
