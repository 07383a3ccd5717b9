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

/** The encoder of texts that comes with Winnow: it knows English, and takes its time. */
@Component
@Order(3)
class MiniLmEncoders implements EncoderFamily {

    private static final EncoderCard CARD =
            new EncoderCard(
                    MiniLmEncoder.NAME,
                    "MiniLM, pretrained on English",
                    EncoderCard.Origin.SHIPPED,
                    null,
                    MiniLmEncoder.DIMENSION);

    private final Projects projects;
    private final Samples samples;
    private final Texts texts;

    MiniLmEncoders(Projects projects, Samples samples, Texts texts) {
        this.projects = projects;
        this.samples = samples;
        this.texts = texts;
    }

    @Override
    public List<EncoderCard> list(long projectId) {
        boolean suits =
                projects.get(projectId).modality() == Modality.TEXT
                        && samples.count(projectId) >= 2;
        return suits ? List.of(CARD) : List.of();
    }

    @Override
    public Optional<RowEncoder> open(long projectId, String encoderId, Progress progress) {
        return encoderId.equals(CARD.id()) && !list(projectId).isEmpty()
                ? Optional.of(
                        new TextRowEncoder(
                                MiniLmEncoder.open(), texts, projectId, samples.count(projectId)))
                : Optional.empty();
    }

    /** It is part of Winnow, and no file of a project. */
    @Override
    public Optional<Path> file(long projectId, String encoderId) {
        return Optional.empty();
    }
}
