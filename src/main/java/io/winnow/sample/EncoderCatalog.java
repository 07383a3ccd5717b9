package io.winnow.sample;

import io.winnow.learning.ImageShape;
import io.winnow.learning.Progress;
import io.winnow.project.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The encoders that projects may use. */
@Service
public class EncoderCatalog {

    /** How much larger or smaller images may be than those a shipped network learned from. */
    private static final double CLOSE = 1.45;

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
    RowEncoder open(long projectId, String encoderId, Progress progress) throws IOException {
        for (EncoderFamily family : families) {
            Optional<RowEncoder> encoder = family.open(projectId, encoderId, progress);
            if (encoder.isPresent()) {
                return encoder.get();
            }
        }
        throw new NoSuchElementException("The project has no encoder " + encoderId + ".");
    }

    /**
     * The file that holds an encoder.
     *
     * @throws NoSuchElementException if the project has no such encoder, or it is not made yet
     */
    public Path file(long projectId, String encoderId) {
        return findFile(projectId, encoderId)
                .orElseThrow(() ->
                        new NoSuchElementException(
                                "The project has no encoder " + encoderId + "."));
    }

    /** That file; empty also where the encoder is part of Winnow. */
    public Optional<Path> findFile(long projectId, String encoderId) {
        return families.stream()
                .flatMap(family -> family.file(projectId, encoderId).stream())
                .findFirst();
    }

    /** The size of that file; empty if there is none, because the encoder is part of Winnow. */
    public Optional<Long> bytes(long projectId, String encoderId) throws IOException {
        Optional<Path> file = findFile(projectId, encoderId);
        return file.isPresent() ? Optional.of(Files.size(file.get())) : Optional.empty();
    }

    /**
     * A shipped network made for images like these, or else the instant features; for texts always
     * those, because the pretrained network takes minutes for a pool that they take seconds for.
     */
    private Optional<String> defaultOf(long projectId) {
        ImageShape shape = shapes.of(projectId).orElse(null);
        return list(projectId).stream()
                .filter(card -> suits(card, shape))
                .min(
                        Comparator.comparing(EncoderCatalog::preference)
                                .thenComparing(EncoderCard::id))
                .map(EncoderCard::id);
    }

    private static int preference(EncoderCard card) {
        boolean quickText = card.input() == null && card.origin() == EncoderCard.Origin.INSTANT;
        return quickText ? -1 : card.origin().ordinal();
    }

    /**
     * @param pool the shape of the project's images; null of texts
     */
    private static boolean suits(EncoderCard card, @Nullable ImageShape pool) {
        ImageShape input = card.input();
        if (input == null || pool == null) {
            return input == null && pool == null;
        }
        double scale = (double) input.height() / pool.height();
        return switch (card.origin()) {
            case INSTANT -> true;
            case SHIPPED ->
                    input.channels() == pool.channels() && scale > 1 / CLOSE && scale < CLOSE;
            case TRAINED, BROUGHT -> false;
        };
    }
}
