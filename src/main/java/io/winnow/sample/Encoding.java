package io.winnow.sample;

import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.project.Projects;
import java.util.List;
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
    private final PoolShapes shapes;

    Encoding(
            EncoderCatalog encoders,
            EmbeddingStore store,
            Samples samples,
            Projects projects,
            Jobs jobs,
            PoolShapes shapes) {
        this.encoders = encoders;
        this.store = store;
        this.samples = samples;
        this.projects = projects;
        this.jobs = jobs;
        this.shapes = shapes;
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
     * @return the job's id
     * @throws IllegalArgumentException if it asks for a side that is not one of {@link
     *     #trainingSides}
     */
    public long train(long projectId, TrainEncoderTask task, String by) {
        if (task.side() != null && !trainingSides(projectId).contains(task.side())) {
            throw new IllegalArgumentException(
                    "Images of this pool are trained on at %s pixels a side, not %d."
                            .formatted(trainingSides(projectId), task.side()));
        }
        return jobs.submit(
                TrainEncoderJob.KIND,
                projectId,
                "Train an encoder for %,d epochs (%s)"
                        .formatted(task.epochs(), task.objective().label()),
                task,
                by);
    }

    /**
     * The sides in pixels at which an encoder may be trained on the pool, the usual one first;
     * empty where there are no images.
     */
    public List<Integer> trainingSides(long projectId) {
        return shapes.sides(projectId);
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
