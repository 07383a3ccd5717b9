package io.winnow.ui.encoder;

import io.winnow.neural.FineTuneMethod;
import io.winnow.neural.Objectives;
import io.winnow.project.Projects;
import io.winnow.round.FineTunings;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.EncoderCard;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.Encoding;
import io.winnow.sample.OwnEncoders;
import io.winnow.sample.Samples;
import java.util.List;
import org.springframework.stereotype.Component;

/** The encoders of a project, how far each has come, and which one the loop uses. */
@Component
public class EncoderShelf {

    private final EncoderCatalog catalog;
    private final EmbeddingStore store;
    private final Encoding encoding;
    private final Samples samples;
    private final Projects projects;
    private final OwnEncoders own;
    private final FineTunings tunings;

    EncoderShelf(
            EncoderCatalog catalog,
            EmbeddingStore store,
            Encoding encoding,
            Samples samples,
            Projects projects,
            OwnEncoders own,
            FineTunings tunings) {
        this.catalog = catalog;
        this.store = store;
        this.encoding = encoding;
        this.samples = samples;
        this.projects = projects;
        this.own = own;
        this.tunings = tunings;
    }

    /**
     * @param encoded samples that have an embedding
     * @param chosen whether the loop uses it
     */
    public record Place(EncoderCard encoder, int encoded, boolean chosen) {}

    /** How many samples there are to encode. */
    public int samples(long projectId) {
        return samples.count(projectId);
    }

    public List<Place> of(long projectId) {
        String chosen = catalog.encoderOf(projectId).orElse("");
        return catalog.list(projectId).stream()
                .map(card -> place(projectId, card, card.id().equals(chosen)))
                .toList();
    }

    /** Makes it the one that the loop uses, and encodes what it has not seen. */
    public void choose(long projectId, String encoderId, String by) {
        encoding.choose(projectId, encoderId, by);
    }

    /** Starts learning an encoder from the project's own images. */
    public void train(long projectId, Objectives objective, int epochs, String by) {
        long seed = projects.get(projectId).settings().seed();
        encoding.train(projectId, objective, epochs, seed, by);
    }

    /** The networks that can be trained further. */
    public List<EncoderCard> trainable(long projectId) {
        return own.trainable(projectId);
    }

    /** Starts training a network further on the labels so far. */
    public void fineTune(long projectId, String encoderId, FineTuneMethod method, String by) {
        tunings.start(projectId, encoderId, method, by);
    }

    private Place place(long projectId, EncoderCard card, boolean chosen) {
        return new Place(card, store.count(projectId, card.id()), chosen);
    }
}
