package io.winnow.ui.encoder;

import io.winnow.neural.OnnxInput;
import io.winnow.neural.Preprocessing;
import io.winnow.project.Projects;
import io.winnow.round.EncoderComparison;
import io.winnow.round.EncoderComparisons;
import io.winnow.round.FineTunings;
import io.winnow.sample.BroughtEncoders;
import io.winnow.sample.DryRun;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.EncoderCard;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.Encoding;
import io.winnow.sample.OwnEncoders;
import io.winnow.sample.Samples;
import io.winnow.sample.TrainEncoderTask;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final BroughtEncoders brought;
    private final EncoderComparisons comparisons;
    private final Clock clock;

    EncoderShelf(
            EncoderCatalog catalog,
            EmbeddingStore store,
            Encoding encoding,
            Samples samples,
            Projects projects,
            OwnEncoders own,
            FineTunings tunings,
            BroughtEncoders brought,
            EncoderComparisons comparisons,
            Clock clock) {
        this.catalog = catalog;
        this.store = store;
        this.encoding = encoding;
        this.samples = samples;
        this.projects = projects;
        this.own = own;
        this.tunings = tunings;
        this.brought = brought;
        this.comparisons = comparisons;
        this.clock = clock;
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

    /** The id of the one that the loop uses; empty while there is none. */
    public String inUse(long projectId) {
        return catalog.encoderOf(projectId).orElse("");
    }

    public List<Place> of(long projectId) {
        String chosen = inUse(projectId);
        return catalog.list(projectId).stream()
                .map(card -> place(projectId, card, card.id().equals(chosen)))
                .toList();
    }

    /** Makes it the one that the loop uses, and encodes what it has not seen. */
    public void choose(long projectId, String encoderId, String by) {
        encoding.choose(projectId, encoderId, by);
    }

    /** Encodes what it has not seen, without using it. */
    public void encode(long projectId, String encoderId, String by) {
        encoding.encode(projectId, encoderId, by);
    }

    /** What an ONNX file says about its input. */
    public OnnxInput look(Path file) throws IOException {
        return brought.look(file);
    }

    /** Tries an ONNX file on images of the pool. */
    public DryRun tryOut(long projectId, Path file, Preprocessing how) throws IOException {
        return brought.tryOut(projectId, file, how);
    }

    /** Makes an ONNX file an encoder of the project, and encodes with it. */
    public void bring(long projectId, Path file, String name, Preprocessing how, String by)
            throws IOException {
        encode(projectId, brought.add(projectId, file, name, how, by).id(), by);
    }

    /** Deletes one that was brought. */
    public void remove(long projectId, String encoderId, String by) throws IOException {
        brought.remove(projectId, encoderId, by);
    }

    /** Starts comparing them on the labels so far. */
    public void compare(long projectId, String by) {
        comparisons.start(projectId, by);
    }

    /** The last comparison. */
    public Optional<EncoderComparison> comparison(long projectId) {
        return comparisons.latest(projectId);
    }

    /** How many labels a comparison would stand on now. */
    public int labels(long projectId) {
        return comparisons.labels(projectId);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Starts learning an encoder from the project's own images. */
    public void train(long projectId, TrainPanel.Wanted wanted, String by) {
        long seed = projects.get(projectId).settings().seed();
        encoding.train(
                projectId,
                new TrainEncoderTask(
                        wanted.epochs(),
                        seed,
                        wanted.objective(),
                        wanted.unmirrored(),
                        wanted.side()),
                by);
    }

    /** The sides in pixels at which one may be trained, the usual one first. */
    public List<Integer> trainingSides(long projectId) {
        return encoding.trainingSides(projectId);
    }

    /** The networks that can be trained further. */
    public List<EncoderCard> trainable(long projectId) {
        return own.trainable(projectId);
    }

    /** Starts training a network further on the labels so far. */
    public void fineTune(long projectId, FineTunePanel.Wanted wanted, String by) {
        tunings.start(projectId, wanted.encoderId(), wanted.method(), wanted.unmirrored(), by);
    }

    private Place place(long projectId, EncoderCard card, boolean chosen) {
        return new Place(card, store.count(projectId, card.id()), chosen);
    }
}
