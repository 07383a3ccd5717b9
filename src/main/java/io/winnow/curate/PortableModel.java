package io.winnow.curate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.ImageShape;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An exported model, ready to predict; needs no workspace. */
public final class PortableModel implements AutoCloseable {

    static final String HEAD = "head.safetensors";
    static final String CARD = "model.json";

    private final ModelCard card;
    private final PortableEncoder encoder;
    private final Head head;

    private PortableModel(ModelCard card, PortableEncoder encoder, Head head) {
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
        PortableEncoder encoder = PortableEncoder.load(folder, card.encoder());
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

    /** Whether it takes texts; else it takes images. */
    public boolean takesTexts() {
        return encoder instanceof PortableEncoder.Texts;
    }

    /**
     * The shape of image it takes.
     *
     * @throws IllegalStateException if it takes texts
     */
    public ImageShape input() {
        return images().encoder().input();
    }

    /**
     * The class probabilities of a batch: {@code count} × C.
     *
     * @param pixels {@code count} × C × H × W, 0..255
     */
    public Posterior predict(byte[] pixels, int count) {
        return predicted(images().encoder().encode(pixels, count), count);
    }

    /**
     * The class probabilities of texts: one row each.
     *
     * @throws IllegalStateException if it takes images
     */
    public Posterior predict(List<String> texts) {
        if (encoder instanceof PortableEncoder.Texts reader) {
            return predicted(reader.encoder().encode(texts), texts.size());
        }
        throw new IllegalStateException("The model takes images, not texts.");
    }

    private Posterior predicted(float[] rows, int count) {
        return head.predict(Embeddings.of(rows, count, encoder.dimension()));
    }

    private PortableEncoder.Images images() {
        if (encoder instanceof PortableEncoder.Images images) {
            return images;
        }
        throw new IllegalStateException("The model takes texts, not images.");
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

    private static Path existing(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + file);
        }
        return file;
    }
}
