package io.winnow.round;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Labels;
import io.winnow.neural.EncoderCard;
import io.winnow.neural.FineTuneMethod;
import io.winnow.neural.FineTuneSettings;
import io.winnow.neural.FineTuned;
import io.winnow.neural.FineTuning;
import io.winnow.sample.OwnEncoders;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Trains a network of the project further on the labels so far; gold is neither looked at nor
 * learned from. The encoder that comes out is one more of the project's: whether it is used is
 * decided elsewhere. After a kill it begins again, and gives the same.
 */
@Component
class FineTuneJob implements JobHandler {

    static final String KIND = "fine-tune";

    /**
     * What to do.
     *
     * @param encoderId the network to begin with
     * @param unmirrored whether images lose their meaning in a mirror
     */
    record Task(
            String encoderId, FineTuneMethod method, int steps, boolean unmirrored, long seed) {}

    private final PoolSnapshots snapshots;
    private final OwnEncoders encoders;

    FineTuneJob(PoolSnapshots snapshots, OwnEncoders encoders) {
        this.snapshots = snapshots;
        this.encoders = encoders;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.TRAINING;
    }

    @Override
    public void run(JobContext job) throws IOException {
        long projectId = job.project();
        Task task = job.payload(Task.class);
        String name = task.method().key() + "-" + job.id();
        if (encoders.has(projectId, name)) {
            return;
        }
        PoolSnapshot snapshot =
                snapshots
                        .load(projectId)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The samples are not encoded yet: try again when they"
                                                + " are."));
        if (snapshot.labels().size() == 0) {
            throw new IllegalStateException("Nothing is labeled yet: label some samples first.");
        }
        int[] rows = snapshot.index().learningRows();
        ImageSource images = encoders.images(projectId, task.encoderId(), rows, job::report);
        FineTuneSettings settings = settings(task, images.shape());
        job.log(
                "%s on %d labels and %,d images%s, from %s"
                        .formatted(
                                task.method().label(),
                                snapshot.labels().size(),
                                images.size(),
                                settings.flip() ? ", also mirrored" : "",
                                task.encoderId()));
        FineTuned tuned =
                new FineTuning(settings, encoders.file(projectId, task.encoderId()))
                        .run(images, inside(snapshot.labels(), rows), job::report);
        job.log(tuned.words());
        EncoderCard card =
                EncoderCard.ofLabels(
                        tuned,
                        settings,
                        "the pool of the project, beginning with " + task.encoderId(),
                        images.size(),
                        "job " + job.id());
        encoders.add(projectId, name, tuned.encoder(), card);
    }

    private static FineTuneSettings settings(Task task, ImageShape shape) {
        return FineTuneSettings.of(task.method(), shape, task.steps(), task.seed())
                .withFlip(!task.unmirrored());
    }

    /** The same labels on positions in {@code rows}, which ascend. */
    private static Labels inside(Labels labels, int[] rows) {
        int[] positions =
                IntStream.of(labels.rows()).map(row -> Arrays.binarySearch(rows, row)).toArray();
        return new Labels(positions, labels.classes(), labels.classCount());
    }
}
