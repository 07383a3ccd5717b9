package io.winnow.round;

import io.winnow.label.Consensus;
import io.winnow.learning.Embeddings;
import io.winnow.project.ProjectDeleted;
import io.winnow.project.Projects;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.GoldSealed;
import io.winnow.sample.Samples;
import io.winnow.sample.SamplesEncoded;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the pool as learning sees it; keeps what does not change between answers. */
@Component
class PoolSnapshots {

    private final Projects projects;
    private final Samples samples;
    private final EmbeddingStore embeddings;
    private final EncoderCatalog encoders;
    private final Consensus consensus;
    private final Map<Long, PoolIndex> kept = new ConcurrentHashMap<>();

    PoolSnapshots(
            Projects projects,
            Samples samples,
            EmbeddingStore embeddings,
            EncoderCatalog encoders,
            Consensus consensus) {
        this.projects = projects;
        this.samples = samples;
        this.embeddings = embeddings;
        this.encoders = encoders;
        this.consensus = consensus;
    }

    /** The pool with the labels of now; empty until every sample is encoded. */
    Optional<PoolSnapshot> load(long projectId) {
        return index(projectId)
                .map(index ->
                        PoolSnapshot.of(
                                index, projects.classes(projectId), consensus.labels(projectId)));
    }

    /**
     * The same in the embeddings of another encoder, which are not kept; empty until it has encoded
     * every sample.
     */
    Optional<PoolSnapshot> load(long projectId, String encoderId) {
        return read(projectId, encoderId)
                .map(index ->
                        PoolSnapshot.of(
                                index, projects.classes(projectId), consensus.labels(projectId)));
    }

    private Optional<PoolIndex> index(long projectId) {
        // Reads within the map's lock, so that what was read before a change is not kept after it.
        return Optional.ofNullable(kept.computeIfAbsent(projectId, id -> read(id).orElse(null)));
    }

    private Optional<PoolIndex> read(long projectId) {
        return encoders.encoderOf(projectId).flatMap(id -> read(projectId, id));
    }

    private Optional<PoolIndex> read(long projectId, String encoderId) {
        Optional<Embeddings> stored = embeddings.open(projectId, encoderId);
        return stored.filter(e -> e.size() >= samples.count(projectId))
                .map(e ->
                        PoolIndex.of(
                                encoderId,
                                e,
                                samples.idsByOrdinal(projectId),
                                samples.keysByOrdinal(projectId),
                                samples.goldOrdinals(projectId)));
    }

    /** Forgets what was kept, because samples, gold or the encoder changed. */
    private void forget(long projectId) {
        kept.remove(projectId);
    }

    @EventListener
    @Order(0)
    void on(SamplesEncoded event) {
        forget(event.projectId());
    }

    @EventListener
    @Order(0)
    void on(GoldSealed event) {
        forget(event.projectId());
    }

    @EventListener
    void on(ProjectDeleted event) {
        forget(event.projectId());
    }
}
