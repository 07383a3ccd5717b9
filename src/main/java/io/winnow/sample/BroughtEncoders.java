package io.winnow.sample;

import io.winnow.neural.OnnxImageEncoder;
import io.winnow.neural.OnnxInput;
import io.winnow.neural.Preprocessing;
import io.winnow.project.Modality;
import io.winnow.project.Projects;
import io.winnow.team.Audit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;

/** Takes in encoders that a curator brings as an ONNX file, after a trial on the project's pool. */
@Service
public class BroughtEncoders {

    private static final int TRIED = 8;
    private static final int LONGEST_NAME = 60;

    private final Projects projects;
    private final Samples samples;
    private final PixelCache pixels;
    private final OnnxFiles files;
    private final EmbeddingStore store;
    private final EncoderCatalog catalog;
    private final Audit audit;

    BroughtEncoders(
            Projects projects,
            Samples samples,
            PixelCache pixels,
            OnnxFiles files,
            EmbeddingStore store,
            EncoderCatalog catalog,
            Audit audit) {
        this.projects = projects;
        this.samples = samples;
        this.pixels = pixels;
        this.files = files;
        this.store = store;
        this.catalog = catalog;
        this.audit = audit;
    }

    /**
     * What a file says about its input.
     *
     * @throws IOException if it cannot be an encoder of images; the message is a sentence
     */
    public OnnxInput look(Path file) throws IOException {
        try {
            return OnnxInput.of(file);
        } catch (IOException e) {
            throw sentence(e, file);
        }
    }

    /**
     * Encodes the first {@value #TRIED} images of the pool; nothing is kept.
     *
     * @throws IOException if the file or the preprocessing does not fit; the message is a sentence
     */
    public DryRun tryOut(long projectId, Path file, Preprocessing how) throws IOException {
        requireImages(projectId);
        try (OnnxImageEncoder encoder = OnnxImageEncoder.open(file, how)) {
            return tryOut(projectId, encoder);
        } catch (IOException | IllegalStateException e) {
            throw sentence(e, file);
        }
    }

    /**
     * Tries a file out and makes it an encoder of the project; {@code file} is moved.
     *
     * @param name for people, and the start of its id
     * @param by who brings it
     * @throws IOException if it does not fit; the message is a sentence, and nothing is left behind
     */
    public EncoderCard add(long projectId, Path file, String name, Preprocessing how, String by)
            throws IOException {
        requireImages(projectId);
        String id;
        DryRun tried;
        try (OnnxImageEncoder encoder = OnnxImageEncoder.open(file, how)) {
            tried = tryOut(projectId, encoder);
            id = id(name, encoder.id());
        } catch (IOException | IllegalStateException e) {
            throw sentence(e, file);
        }
        if (files.find(projectId, id).isPresent()) {
            throw new IOException("The project has this encoder already, prepared the same way.");
        }
        files.add(
                projectId,
                id,
                file,
                new OnnxCard(OnnxCard.FORMAT, name.strip(), tried.dimension(), how));
        audit.record(by, "encoder.bring", "project " + projectId, id);
        return files.find(projectId, id).orElseThrow().encoder();
    }

    /**
     * Deletes an encoder that was brought, and its embeddings.
     *
     * @param by who removes it
     * @throws NoSuchElementException if none of that id was brought
     * @throws IllegalStateException if the project uses it
     */
    public void remove(long projectId, String encoderId, String by) throws IOException {
        OnnxFiles.Kept kept =
                files.find(projectId, encoderId)
                        .orElseThrow(
                                () -> new NoSuchElementException("No encoder " + encoderId + "."));
        if (catalog.encoderOf(projectId).filter(encoderId::equals).isPresent()) {
            throw new IllegalStateException(
                    kept.card().name() + " is in use: choose another encoder first.");
        }
        files.remove(kept);
        store.forget(projectId, encoderId);
        audit.record(by, "encoder.remove", "project " + projectId, encoderId);
    }

    private DryRun tryOut(long projectId, OnnxImageEncoder encoder) throws IOException {
        List<SampleView> first = samples.page(projectId, 0, TRIED);
        byte[] images = pixels.decoded(first, encoder.input());
        long began = System.nanoTime();
        float[] rows = encoder.encode(images, first.size());
        return DryRun.of(encoder.input(), rows, first.size(), (System.nanoTime() - began) / 1e9);
    }

    private void requireImages(long projectId) throws IOException {
        if (projects.get(projectId).modality() != Modality.IMAGE) {
            throw new IOException("The project holds texts; only encoders of images are brought.");
        }
        if (samples.count(projectId) == 0) {
            throw new IOException("There are no images yet to try it on: import some first.");
        }
    }

    /** The name as far as files may be called so, and the hash at the end of the encoder's id. */
    private static String id(String name, String encoderId) {
        String safe = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
        String start = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
        return "onnx-" + start + encoderId.substring(encoderId.lastIndexOf('-'));
    }

    /** The reason as a sentence, without the file's place on the server. */
    private static IOException sentence(Exception e, Path file) {
        String reason = String.valueOf(e.getMessage()).replace(file + ": ", "").strip();
        String start = reason.startsWith("it") ? "The file does not fit: " : "";
        return new IOException(start + reason + (reason.endsWith(".") ? "" : "."), e);
    }
}
