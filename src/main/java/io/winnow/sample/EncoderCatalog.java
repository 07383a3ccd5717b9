package io.winnow.sample;

import io.winnow.learning.Progress;
import io.winnow.learning.represent.Encoder;
import io.winnow.project.Projects;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The encoders that projects may use. */
@Service
public class EncoderCatalog {

    private final List<EncoderFamily> families;
    private final Projects projects;
    private final PoolShapes shapes;

    EncoderCatalog(List<EncoderFamily> families, Projects projects, PoolShapes shapes) {
        this.families = families;
        this.projects = projects;
        this.shapes = shapes;
    }

    /** The encoders of the project; empty while it has fewer than two samples. */
    public List<EncoderCard> list(long projectId) {
        return families.stream().flatMap(family -> family.list(projectId).stream()).toList();
    }

    /**
     * The encoder whose embeddings the project's loop uses: the one in its settings, or else the
     * best guess for its pool.
     *
     * @return empty while the project has fewer than two samples
     */
    public Optional<String> encoderOf(long projectId) {
        String chosen = projects.get(projectId).settings().encoderId();
        return chosen == null ? defaultOf(projectId) : Optional.of(chosen);
    }

    /**
     * Opens an encoder; close it after use.
     *
     * @param progress told while an encoder is fitted
     * @throws NoSuchElementException if the project has no such encoder
     */
    Encoder open(long projectId, String encoderId, Progress progress) throws IOException {
        for (EncoderFamily family : families) {
            Optional<Encoder> encoder = family.open(projectId, encoderId, progress);
            if (encoder.isPresent()) {
                return encoder.get();
            }
        }
        throw new NoSuchElementException("The project has no encoder " + encoderId + ".");
    }

    /** A shipped network made for images like these, or else the instant features. */
    private Optional<String> defaultOf(long projectId) {
        List<EncoderCard> cards = list(projectId);
        Optional<EncoderCard> shipped =
                cards.stream()
                        .filter(card -> card.origin() == EncoderCard.Origin.SHIPPED)
                        .filter(card ->
                                shapes.of(projectId).filter(card.input()::equals).isPresent())
                        .max(Comparator.comparing(EncoderCard::id));
        return shipped.or(() ->
                        cards.stream()
                                .filter(c -> c.origin() == EncoderCard.Origin.INSTANT)
                                .findFirst())
                .map(EncoderCard::id);
    }
}
