package io.winnow.curate;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.learning.Embeddings;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.Samples;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Works out one {@link Exploration} of the embeddings in use, unless it is there already. */
@Component
class ExploreJob implements JobHandler {

    static final String KIND = "explore";

    /**
     * What to work out.
     *
     * @param clusters k of k-means
     * @param seed decides every random choice
     */
    record Task(Exploration exploration, int clusters, long seed) {}

    private final EmbeddingStore embeddings;
    private final EncoderCatalog encoders;
    private final ExplorationStore results;
    private final Samples samples;

    ExploreJob(
            EmbeddingStore embeddings,
            EncoderCatalog encoders,
            ExplorationStore results,
            Samples samples) {
        this.embeddings = embeddings;
        this.encoders = encoders;
        this.results = results;
        this.samples = samples;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.IO;
    }

    @Override
    public void run(JobContext job) throws IOException {
        long projectId = job.project();
        Task task = job.payload(Task.class);
        Embeddings rows =
                encoders.encoderOf(projectId)
                        .flatMap(id -> embeddings.open(projectId, id))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "No sample is encoded yet: encode first."));
        if (results.find(projectId, task.exploration(), rows).isEmpty()) {
            work(job, task, rows);
        } else if (task.exploration().isProjection()
                && results.trust(projectId, task.exploration(), rows).isEmpty()) {
            Embeddings places = results.find(projectId, task.exploration(), rows).orElseThrow();
            measure(job, task, rows, places);
        }
        job.log("%,d samples".formatted(rows.size()));
    }

    private void work(JobContext job, Task task, Embeddings rows) throws IOException {
        Embeddings result =
                task.exploration()
                        .compute(
                                rows,
                                samples.keysByOrdinal(job.project()),
                                task.clusters(),
                                task.seed(),
                                job::report);
        if (task.exploration().isProjection()) {
            measure(job, task, rows, result);
        }
        results.save(job.project(), task.exploration(), rows, result);
    }

    private void measure(JobContext job, Task task, Embeddings rows, Embeddings places)
            throws IOException {
        MapTrust trust = MapTrust.of(rows, places, task.seed(), job::report).orElse(null);
        if (trust != null) {
            results.save(job.project(), task.exploration(), rows, trust);
        }
    }
}
