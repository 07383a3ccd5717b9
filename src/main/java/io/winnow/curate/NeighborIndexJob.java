package io.winnow.curate;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.learning.Embeddings;
import org.springframework.stereotype.Component;

/** Builds the index by which similar samples of a large pool are found. */
@Component
class NeighborIndexJob implements JobHandler {

    static final String KIND = "neighbor-index";

    /** It takes what the embeddings in use are when it runs. */
    record Task() {}

    private final Explorations explorations;
    private final NeighborIndexes indexes;

    NeighborIndexJob(Explorations explorations, NeighborIndexes indexes) {
        this.explorations = explorations;
        this.indexes = indexes;
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
    public void run(JobContext job) {
        Embeddings rows =
                explorations
                        .embeddings(job.project())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "No sample is encoded yet: encode first."));
        indexes.build(job.project(), rows, job::report);
        job.log("%,d samples".formatted(rows.size()));
    }
}
