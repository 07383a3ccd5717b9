package io.winnow.curate;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.learning.Embeddings;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.EncoderCatalog;
import java.io.IOException;
import java.util.Objects;
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

    ExploreJob(EmbeddingStore embeddings, EncoderCatalog encoders, ExplorationStore results) {
        this.embeddings = embeddings;
        this.encoders = encoders;
        this.results = results;
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
        long projectId = Objects.requireNonNull(job.projectId(), "exploring is of a project");
        Task task = job.payload(Task.class);
        Embeddings rows =
                encoders.encoderOf(projectId)
                        .flatMap(id -> embeddings.open(projectId, id))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "No sample is encoded yet: encode first."));
        if (results.find(projectId, task.exploration(), rows).isEmpty()) {
            Embeddings result =
                    task.exploration().compute(rows, task.clusters(), task.seed(), job::report);
            results.save(projectId, task.exploration(), rows, result);
        }
        job.log("%,d samples".formatted(rows.size()));
    }
}
