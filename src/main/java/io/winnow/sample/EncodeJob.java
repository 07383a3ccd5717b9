package io.winnow.sample;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.learning.ImageSource;
import io.winnow.learning.represent.Encoder;
import java.io.IOException;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Encodes the samples of a project that an encoder has not seen yet. */
@Component
class EncodeJob implements JobHandler {

    static final String KIND = "encode";

    private final EncoderCatalog encoders;
    private final PixelCache pixels;
    private final EmbeddingStore store;
    private final ApplicationEventPublisher events;

    EncodeJob(
            EncoderCatalog encoders,
            PixelCache pixels,
            EmbeddingStore store,
            ApplicationEventPublisher events) {
        this.encoders = encoders;
        this.pixels = pixels;
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
        long projectId = Objects.requireNonNull(job.projectId(), "encoding is of a project");
        String encoderId = job.payload(EncodeTask.class).encoderId();
        try (Encoder encoder = encoders.open(projectId, encoderId, job::report)) {
            ImageSource images = pixels.images(projectId, encoder.input(), job::report);
            int encoded = store.extend(projectId, encoderId, encoder, images, job::report);
            job.report(images.size(), Math.max(1, images.size()), "encoded");
            job.log("%,d of %,d samples were new".formatted(encoded, images.size()));
        }
        events.publishEvent(new SamplesEncoded(projectId, encoderId));
    }
}
