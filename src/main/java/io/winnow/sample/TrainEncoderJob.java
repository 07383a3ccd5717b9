package io.winnow.sample;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.neural.Architecture;
import io.winnow.neural.EncoderCard;
import io.winnow.neural.EncoderTraining;
import io.winnow.neural.ResNetEncoder;
import io.winnow.neural.TrainedEncoder;
import io.winnow.neural.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Trains an encoder on a project's pool, gold left out, without labels. Run again after a kill it
 * goes on from the last finished epoch.
 */
@Component
class TrainEncoderJob implements JobHandler {

    static final String KIND = "train-encoder";

    private final PoolShapes shapes;
    private final PixelCache pixels;
    private final Samples samples;
    private final NetworkEncoders networks;
    private final ApplicationEventPublisher events;

    TrainEncoderJob(
            PoolShapes shapes,
            PixelCache pixels,
            Samples samples,
            NetworkEncoders networks,
            ApplicationEventPublisher events) {
        this.shapes = shapes;
        this.pixels = pixels;
        this.samples = samples;
        this.networks = networks;
        this.events = events;
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
        TrainEncoderTask task = job.payload(TrainEncoderTask.class);
        Path folder = Files.createDirectories(networks.own(projectId));
        String name = task.objective().key() + "-" + job.id();
        Path weights = folder.resolve(name + ".safetensors");
        Path checkpoints = folder.resolve(name + ".training");
        if (!Files.exists(weights)) {
            train(job, task, pool(projectId, task, job), weights, checkpoints);
        }
        FileSystemUtils.deleteRecursively(checkpoints);
        events.publishEvent(new EncoderTrained(projectId, ResNetEncoder.idOf(weights)));
    }

    private static void train(
            JobContext job,
            TrainEncoderTask task,
            ImageSource images,
            Path weights,
            Path checkpoints)
            throws IOException {
        TrainingSettings usual =
                TrainingSettings.of(task.objective(), images.shape(), task.epochs(), task.seed());
        TrainingSettings settings = task.unmirrored() ? usual.unmirrored() : usual;
        EncoderTraining training =
                new EncoderTraining(Architecture.forImages(images.shape()), settings);
        job.log(
                "%s on %,d images of %s%s"
                        .formatted(
                                task.objective().label(),
                                images.size(),
                                images.shape(),
                                settings.augmentation().flip() ? ", also mirrored" : ""));
        TrainedEncoder encoder = training.run(images, checkpoints, job::report);
        for (double loss : encoder.losses()) {
            job.log("epoch loss %.4f".formatted(loss));
        }
        EncoderCard.of(
                        encoder,
                        settings,
                        "the pool of the project",
                        images.size(),
                        "job " + job.id())
                .writeBeside(weights);
        encoder.write(weights);
    }

    private ImageSource pool(long projectId, TrainEncoderTask task, JobContext job)
            throws IOException {
        ImageShape shape =
                (task.side() == null ? shapes.of(projectId) : shapes.of(projectId, task.side()))
                        .orElseThrow(() -> new IllegalStateException("There are no samples yet."));
        ImageSource all = pixels.images(projectId, shape, job::report);
        return new ChosenImages(all, samples.poolOrdinals(projectId));
    }
}
