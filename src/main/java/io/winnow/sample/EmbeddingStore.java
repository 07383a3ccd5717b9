package io.winnow.sample;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.learning.Progress;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The embeddings of a project's samples, one NumPy file per encoder: {@code
 * projects/<id>/embeddings/<encoder>.npy}, row = ordinal.
 */
@Component
public class EmbeddingStore {

    private final Workspace workspace;
    private final Clock clock;
    private final Map<Path, ReentrantLock> locks = new ConcurrentHashMap<>();

    EmbeddingStore(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * The embeddings so far, memory-mapped: row i is the sample with ordinal i. May have fewer rows
     * than the project has samples while encoding goes on.
     *
     * @return empty if this encoder has encoded nothing of the project yet
     */
    public Optional<Embeddings> open(long projectId, String encoderId) {
        Path file = file(projectId, encoderId);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(NpyFile.map(file)).filter(rows -> rows.size() > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many samples have embeddings of this encoder. */
    public int count(long projectId, String encoderId) {
        return open(projectId, encoderId).map(Embeddings::size).orElse(0);
    }

    /**
     * Encodes the samples that have no embedding yet; each batch survives a kill.
     *
     * @return how many were encoded
     */
    int extend(long projectId, String encoderId, RowEncoder encoder, Progress progress)
            throws IOException {
        Path file = file(projectId, encoderId);
        Files.createDirectories(file.getParent());
        ReentrantLock lock = locks.computeIfAbsent(file, f -> new ReentrantLock());
        lock.lock();
        try (NpyFile rows = NpyFile.append(file, encoder.dimension())) {
            int before = rows.size();
            Pace pace = new Pace(clock);
            while (rows.size() < encoder.size()) {
                progress.report(rows.size(), encoder.size(), "encoding");
                int count = pace.begin(encoder.size() - rows.size());
                rows.append(encoder.encode(rows.size(), count), count);
                pace.end(count);
            }
            return rows.size() - before;
        } finally {
            lock.unlock();
        }
    }

    /** Deletes the embeddings, because the encoder of that id is going to be another. */
    void forget(long projectId, String encoderId) throws IOException {
        Files.deleteIfExists(file(projectId, encoderId));
    }

    private Path file(long projectId, String encoderId) {
        if (!encoderId.matches("[A-Za-z0-9._-]{1,100}") || encoderId.startsWith(".")) {
            throw new IllegalArgumentException("No encoder is called " + encoderId);
        }
        return workspace.project(projectId).resolve("embeddings").resolve(encoderId + ".npy");
    }
}
