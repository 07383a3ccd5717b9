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
            results.save(
                    projectId,
                    task.exploration(),
                    rows,
                    task.exploration()
                            .compute(
                                    rows,
                                    samples.keysByOrdinal(projectId),
                                    task.clusters(),
                                    task.seed(),
                                    job::report));
        }
        job.log("%,d samples".formatted(rows.size()));
    }
}
