package io.winnow.sample;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Encodes the samples of a project that an encoder has not seen yet. */
@Component
class EncodeJob implements JobHandler {

    static final String KIND = "encode";

    private final EncoderCatalog encoders;
    private final EmbeddingStore store;
    private final ApplicationEventPublisher events;

    EncodeJob(EncoderCatalog encoders, EmbeddingStore store, ApplicationEventPublisher events) {
        this.encoders = encoders;
        this.store = store;
        this.events = events;
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
        String encoderId = job.payload(EncodeTask.class).encoderId();
        try (RowEncoder encoder = encoders.open(projectId, encoderId, job::report)) {
            int encoded = store.extend(projectId, encoderId, encoder, job::report);
            job.report(encoder.size(), Math.max(1, encoder.size()), "encoded");
            job.log("%,d of %,d samples were new".formatted(encoded, encoder.size()));
        }
        events.publishEvent(new SamplesEncoded(projectId, encoderId));
    }
}
