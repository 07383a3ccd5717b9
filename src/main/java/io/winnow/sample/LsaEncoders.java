package io.winnow.sample;

import io.winnow.learning.Progress;
import io.winnow.learning.math.Sampling;
import io.winnow.learning.represent.LsaEncoder;
import io.winnow.project.Modality;
import io.winnow.project.Projects;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The instant features of a project of texts: latent semantic analysis of its pool, fitted when
 * first used and then kept, so that texts which arrive later get embeddings in the same space.
 */
@Component
@Order(2)
class LsaEncoders implements EncoderFamily {

    private static final String ID = "lsa";

    private final Samples samples;
    private final Texts texts;
    private final EmbeddingStore store;
    private final Projects projects;
    private final Workspace workspace;

    LsaEncoders(
            Samples samples,
            Texts texts,
            EmbeddingStore store,
            Projects projects,
            Workspace workspace) {
        this.samples = samples;
        this.texts = texts;
        this.store = store;
        this.projects = projects;
        this.workspace = workspace;
    }

    @Override
    public List<EncoderCard> list(long projectId) {
        int n = samples.count(projectId);
        if (projects.get(projectId).modality() != Modality.TEXT || n < 2) {
            return List.of();
        }
        return List.of(
                new EncoderCard(
                        ID,
                        "LSA of the pool",
                        EncoderCard.Origin.INSTANT,
                        null,
                        Math.min(LsaEncoder.DEFAULT_DIMENSION, n)));
    }

    @Override
    public Optional<RowEncoder> open(long projectId, String encoderId, Progress progress)
            throws IOException {
        if (!encoderId.equals(ID) || list(projectId).isEmpty()) {
            return Optional.empty();
        }
        Path file = file(projectId);
        LsaEncoder encoder =
                Files.exists(file) ? LsaEncoder.read(file) : fitted(projectId, file, progress);
        return Optional.of(new TextRowEncoder(encoder, texts, projectId, samples.count(projectId)));
    }

    @Override
    public Optional<Path> file(long projectId, String encoderId) {
        return Optional.of(file(projectId)).filter(f -> encoderId.equals(ID) && Files.exists(f));
    }

    private Path file(long projectId) {
        return workspace.project(projectId).resolve("encoders").resolve("lsa.safetensors");
    }

    private LsaEncoder fitted(long projectId, Path file, Progress progress) throws IOException {
        long seed = projects.get(projectId).settings().seed();
        LsaEncoder encoder = LsaEncoder.fit(drawn(projectId, seed), seed, progress);
        // Embeddings of an earlier fit would lie in another space.
        store.forget(projectId, ID);
        Files.createDirectories(file.getParent());
        encoder.write(file);
        return encoder;
    }

    /** A uniform sample of the texts, in order. */
    private List<String> drawn(long projectId, long seed) {
        int n = samples.count(projectId);
        int count = Math.min(n, LsaEncoder.MOST_TEXTS);
        int[] rows = Sampling.draw(n, count, new SplittableRandom(seed));
        Arrays.sort(rows);
        List<String> drawn = new ArrayList<>(count);
        int page = 500;
        int at = 0;
        for (int from = 0; from < n; from += page) {
            List<String> some = texts.page(projectId, from, page);
            for (; at < count && rows[at] < from + page; at++) {
                drawn.add(some.get(rows[at] - from));
            }
        }
        return drawn;
    }
}
