package io.winnow.sample;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.represent.Encoder;
import io.winnow.learning.represent.PcaEncoder;
import io.winnow.project.Projects;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The instant features of a project: principal components of its pool, fitted when first used and
 * then kept, so that samples which arrive later get embeddings in the same space.
 */
@Component
@Order(2)
class PcaEncoders implements EncoderFamily {

    private static final String ID = "pca";

    private final PoolShapes shapes;
    private final PixelCache pixels;
    private final EmbeddingStore store;
    private final Projects projects;
    private final Workspace workspace;

    PcaEncoders(
            PoolShapes shapes,
            PixelCache pixels,
            EmbeddingStore store,
            Projects projects,
            Workspace workspace) {
        this.shapes = shapes;
        this.pixels = pixels;
        this.store = store;
        this.projects = projects;
        this.workspace = workspace;
    }

    @Override
    public List<EncoderCard> list(long projectId) {
        return shapes.of(projectId).stream()
                .map(shape ->
                        new EncoderCard(
                                ID,
                                "PCA of the pool",
                                EncoderCard.Origin.INSTANT,
                                shape,
                                Math.min(PcaEncoder.DEFAULT_DIMENSION, shape.bytes())))
                .toList();
    }

    @Override
    public Optional<RowEncoder> open(long projectId, String encoderId, Progress progress)
            throws IOException {
        if (!encoderId.equals(ID)) {
            return Optional.empty();
        }
        Path file = file(projectId);
        Encoder encoder;
        if (Files.exists(file)) {
            encoder = PcaEncoder.read(file);
        } else {
            Optional<ImageShape> shape = shapes.of(projectId);
            if (shape.isEmpty()) {
                return Optional.empty();
            }
            encoder = fitted(projectId, shape.get(), file, progress);
        }
        ImageSource images = pixels.images(projectId, encoder.input(), progress);
        return Optional.of(new ImageRowEncoder(encoder, images));
    }

    @Override
    public Optional<Path> file(long projectId, String encoderId) {
        return Optional.of(file(projectId)).filter(f -> encoderId.equals(ID) && Files.exists(f));
    }

    private Path file(long projectId) {
        return workspace.project(projectId).resolve("encoders").resolve("pca.safetensors");
    }

    private Encoder fitted(long projectId, ImageShape shape, Path file, Progress progress)
            throws IOException {
        ImageSource images = pixels.images(projectId, shape, progress);
        long seed = projects.get(projectId).settings().seed();
        PcaEncoder encoder = PcaEncoder.fit(images, seed, progress);
        // Embeddings of an earlier fit would lie in another space.
        store.forget(projectId, ID);
        Files.createDirectories(file.getParent());
        encoder.write(file);
        return encoder;
    }
}
