package io.winnow.sample;

import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.neural.Objectives;
import io.winnow.project.Projects;
import java.util.NoSuchElementException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Keeps embeddings up with the samples, and changes the encoder of a project. */
@Service
public class Encoding {

    private static final String BY = "winnow";

    private final EncoderCatalog encoders;
    private final EmbeddingStore store;
    private final Samples samples;
    private final Projects projects;
    private final Jobs jobs;

    Encoding(
            EncoderCatalog encoders,
            EmbeddingStore store,
            Samples samples,
            Projects projects,
            Jobs jobs) {
        this.encoders = encoders;
        this.store = store;
        this.samples = samples;
        this.projects = projects;
        this.jobs = jobs;
    }

    /**
     * Makes an encoder the project's own and encodes with it what is not encoded yet.
     *
     * @throws NoSuchElementException if the project has no such encoder
     */
    public void choose(long projectId, String encoderId, String by) {
        EncoderCard card = card(projectId, encoderId);
        projects.updateSettings(
                projectId, projects.get(projectId).settings().withEncoder(card.id()));
        encode(projectId, card.id(), by);
    }

    /**
     * Starts encoding in the background; encoded samples are skipped.
     *
     * @return the job's id
     */
    public long encode(long projectId, String encoderId, String by) {
        String title = "Encode with " + card(projectId, encoderId).name();
        return jobs.submit(EncodeJob.KIND, projectId, title, new EncodeTask(encoderId), by);
    }

    /**
     * Starts training an encoder on the project's pool, without labels; then encodes with it.
     *
     * @param objective what it learns
     * @param epochs passes over the pool
     * @param seed decides every random choice
     * @return the job's id
     */
    public long train(
            long projectId,
            Objectives objective,
            int epochs,
            boolean unmirrored,
            long seed,
            String by) {
        return jobs.submit(
                TrainEncoderJob.KIND,
                projectId,
                "Train an encoder for %,d epochs (%s)".formatted(epochs, objective.label()),
                new TrainEncoderTask(epochs, seed, objective, unmirrored),
                by);
    }

    /** Whether every sample has an embedding of the project's encoder. */
    public boolean isComplete(long projectId) {
        return encoders.encoderOf(projectId)
                .filter(id -> store.count(projectId, id) == samples.count(projectId))
                .isPresent();
    }

    @EventListener
    void on(EncoderTrained event) {
        encode(event.projectId(), event.encoderId(), BY);
    }

    @EventListener
    void on(SamplesImported event) {
        long projectId = event.projectId();
        if (!isComplete(projectId) && !isQueued(projectId)) {
            encoders.encoderOf(projectId).ifPresent(id -> encode(projectId, id, BY));
        }
    }

    private boolean isQueued(long projectId) {
        return jobs.active(projectId).stream()
                .anyMatch(
                        job -> job.kind().equals(EncodeJob.KIND) && job.state() == JobState.QUEUED);
    }

    private EncoderCard card(long projectId, String encoderId) {
        return encoders.list(projectId).stream()
                .filter(card -> card.id().equals(encoderId))
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchElementException(
                                "The project has no encoder " + encoderId + "."));
    }
}
