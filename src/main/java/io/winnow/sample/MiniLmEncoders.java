package io.winnow.sample;

import io.winnow.learning.Progress;
import io.winnow.neural.MiniLmEncoder;
import io.winnow.project.Modality;
import io.winnow.project.Projects;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The encoder of texts that comes with Winnow: it knows English, and takes its time. Projects that
 * have embeddings from before it was run row by row keep that way for their new samples too, beside
 * the new one; embeddings of the two never share a file.
 */
@Component
@Order(3)
class MiniLmEncoders implements EncoderFamily {

    private static final EncoderCard CARD =
            card(MiniLmEncoder.NAME, "MiniLM, pretrained on English");
    private static final EncoderCard EARLIER =
            card(MiniLmEncoder.EARLIER, "MiniLM as earlier versions ran it (slower)");

    private final Projects projects;
    private final Samples samples;
    private final Texts texts;
    private final EmbeddingStore store;

    MiniLmEncoders(Projects projects, Samples samples, Texts texts, EmbeddingStore store) {
        this.projects = projects;
        this.samples = samples;
        this.texts = texts;
        this.store = store;
    }

    private static EncoderCard card(String id, String name) {
        return new EncoderCard(id, name, EncoderCard.Origin.SHIPPED, null, MiniLmEncoder.DIMENSION);
    }

    @Override
    public List<EncoderCard> list(long projectId) {
        boolean suits =
                projects.get(projectId).modality() == Modality.TEXT
                        && samples.count(projectId) >= 2;
        if (!suits) {
            return List.of();
        }
        return usesEarlier(projectId) ? List.of(CARD, EARLIER) : List.of(CARD);
    }

    private boolean usesEarlier(long projectId) {
        return EARLIER.id().equals(projects.get(projectId).settings().encoderId())
                || store.count(projectId, EARLIER.id()) > 0;
    }

    @Override
    public Optional<RowEncoder> open(long projectId, String encoderId, Progress progress) {
        boolean listed = list(projectId).stream().anyMatch(card -> card.id().equals(encoderId));
        return listed
                ? Optional.of(
                        new TextRowEncoder(
                                MiniLmEncoder.open(encoderId),
                                texts,
                                projectId,
                                samples.count(projectId)))
                : Optional.empty();
    }

    /** It is part of Winnow, and no file of a project. */
    @Override
    public Optional<Path> file(long projectId, String encoderId) {
        return Optional.empty();
    }
}
