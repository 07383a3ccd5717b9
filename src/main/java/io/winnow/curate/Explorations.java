package io.winnow.curate;

import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.learning.Embeddings;
import io.winnow.project.Projects;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.EncoderCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Projections, neighbours and clusters of the embeddings that a project's loop uses. */
@Service
public class Explorations {

    private static final long SEED = 1;
    private static final int LEAST_CLUSTERS = 10;
    private static final int RECENT = 50;

    private final EmbeddingStore store;
    private final EncoderCatalog encoders;
    private final ExplorationStore results;
    private final Projects projects;
    private final Jobs jobs;

    Explorations(
            EmbeddingStore store,
            EncoderCatalog encoders,
            ExplorationStore results,
            Projects projects,
            Jobs jobs) {
        this.store = store;
        this.encoders = encoders;
        this.results = results;
        this.projects = projects;
        this.jobs = jobs;
    }

    /** The embeddings in use: row i is the sample with ordinal i; empty if there are none yet. */
    public Optional<Embeddings> embeddings(long projectId) {
        return encoders.encoderOf(projectId).flatMap(id -> store.open(projectId, id));
    }

    /**
     * What was worked out from the embeddings in use, row = ordinal. Opens a file, whatever its
     * size: computes nothing.
     *
     * @return empty if nothing is encoded, or that was not asked for yet with {@link #start}
     */
    public Optional<Embeddings> find(long projectId, Exploration kind) {
        try {
            Embeddings embeddings = embeddings(projectId).orElse(null);
            return embeddings == null
                    ? Optional.empty()
                    : results.find(projectId, kind, embeddings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How far a map can be believed, which is measured when it is made.
     *
     * @return empty if there is no such map, it is of an earlier version that did not measure, or
     *     of fewer than three samples
     */
    public Optional<MapTrust> trust(long projectId, Exploration kind) {
        try {
            Embeddings embeddings = embeddings(projectId).orElse(null);
            return embeddings == null
                    ? Optional.empty()
                    : results.trust(projectId, kind, embeddings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts working something out in the background, unless that is under way. Clusters are as
     * many as the project has classes, at least {@value #LEAST_CLUSTERS}.
     *
     * @return the job's id
     * @throws IllegalStateException if nothing is encoded yet
     */
    public synchronized long start(long projectId, Exploration kind, String by) {
        if (embeddings(projectId).isEmpty()) {
            throw new IllegalStateException("No sample is encoded yet: encode first.");
        }
        int clusters = Math.max(LEAST_CLUSTERS, projects.classes(projectId).size());
        return running(projectId).stream()
                .filter(job -> job.title().equals(title(kind)))
                .findFirst()
                .map(JobView::id)
                .orElseGet(() ->
                        jobs.submit(
                                ExploreJob.KIND,
                                projectId,
                                title(kind),
                                new ExploreJob.Task(kind, clusters, SEED),
                                by));
    }

    /** The latest job that works or worked it out, if it is among the project's latest. */
    public Optional<JobView> latest(long projectId, Exploration kind) {
        return jobs.recent(projectId, RECENT).stream()
                .filter(job -> job.kind().equals(ExploreJob.KIND))
                .filter(job -> job.title().equals(title(kind)))
                .findFirst();
    }

    private static String title(Exploration kind) {
        return "Work out: " + kind.title();
    }

    /** The jobs that work something out, oldest first. */
    public List<JobView> running(long projectId) {
        return jobs.active(projectId).stream()
                .filter(job -> job.kind().equals(ExploreJob.KIND))
                .toList();
    }
}
