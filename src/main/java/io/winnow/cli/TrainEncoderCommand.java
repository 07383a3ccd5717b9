package io.winnow.cli;

import io.winnow.learning.ImageSource;
import io.winnow.neural.Architecture;
import io.winnow.neural.EncoderCard;
import io.winnow.neural.EncoderTraining;
import io.winnow.neural.Objectives;
import io.winnow.neural.Precision;
import io.winnow.neural.TrainedEncoder;
import io.winnow.neural.TrainingSettings;
import io.winnow.sample.source.Rejection;
import io.winnow.simulate.UnlabeledImages;
import io.winnow.simulate.UnlabeledImagesReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code train-encoder}: learns an encoder from images without labels. Ends with 0 when the weights
 * are written, 1 if the images cannot be read or the weights not written, 2 on a wrong option, 130
 * when stopped.
 */
@Command(
        name = "train-encoder",
        mixinStandardHelpOptions = true,
        description = "Learns an encoder from images without labels.")
public final class TrainEncoderCommand implements Callable<Integer> {

    private static final int SMALLEST = 8;
    private static final int LARGEST = 256;
    private static final int USUAL_SIDE = 64;
    private static final int FAILED = 1;
    private static final int STOPPED = 130;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description =
                    "Images: an IDX file, a folder, a .zip or a manifest (.csv, .jsonl), as import"
                            + " reads them; labels are not looked at.")
    private Path data = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The weights to write, a .safetensors file; a .json card goes beside it.")
    private Path out = Path.of("");

    @Option(
            names = "--side",
            defaultValue = "" + USUAL_SIDE,
            paramLabel = "PIXELS",
            description =
                    "Images are reduced until their longer side has so many (${DEFAULT-VALUE}).")
    private int side;

    @Option(
            names = "--objective",
            defaultValue = "simclr",
            paramLabel = "NAME",
            converter = ObjectiveNames.class,
            completionCandidates = ObjectiveNames.class,
            description = "What it learns: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Objectives objective = Objectives.SIMCLR;

    @Option(
            names = "--epochs",
            defaultValue = "16",
            description =
                    "Passes over the images (${DEFAULT-VALUE}); 0 writes the random weights it"
                            + " would begin with, as a baseline.")
    private int epochs;

    @Option(
            names = "--batch",
            description = "Images per step (256, fewer for images over 45 pixels).")
    private @Nullable Integer batch;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Decides every random choice (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "Threads that compute (${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--learning-rate",
            defaultValue = "0.002",
            description = "The peak of the learning rate (${DEFAULT-VALUE}).")
    private double learningRate;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Start from these weights, or this checkpoint, instead of random ones.")
    private @Nullable Path from;

    @Option(names = "--no-flip", description = "Mirror no pictures: right for letters and digits.")
    private boolean noFlip;

    @Option(
            names = "--precision",
            description = "${COMPLETION-CANDIDATES}; by default what this processor is fastest in.")
    private Precision precision = Precision.fastest();

    @Option(
            names = "--resume",
            description = "Go on from the last epoch of a run that was stopped.")
    private boolean resume;

    @Override
    public Integer call() {
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            train(bar);
            return 0;
        } catch (CancellationException e) {
            return say("stopped; --resume goes on from the last finished epoch", STOPPED);
        } catch (IOException e) {
            return say(String.valueOf(e.getMessage()), FAILED);
        }
    }

    private void train(ProgressBar bar) throws IOException {
        ImageSource images = read(bar);
        TrainingSettings mirrored = TrainingSettings.of(objective, images.shape(), epochs, seed);
        TrainingSettings usual = noFlip ? mirrored.unmirrored() : mirrored;
        TrainingSettings settings =
                usual.withBatch(batch == null ? usual.batch() : batch)
                        .withThreads(threads)
                        .withPrecision(precision)
                        .withLearningRate(learningRate);
        Path checkpoints = out.resolveSibling(out.getFileName() + ".training");
        if (!resume) {
            Files.deleteIfExists(checkpoints.resolve("checkpoint.safetensors"));
        }
        EncoderTraining training =
                new EncoderTraining(Architecture.forImages(images.shape()), settings, from);
        TrainedEncoder encoder;
        try (StopSignal stop = StopSignal.listen()) {
            encoder = training.run(images, checkpoints, stop.before(bar));
        }
        encoder.write(out);
        EncoderCard.of(encoder, settings, data.toString(), images.size(), command(settings))
                .writeBeside(out);
    }

    private ImageSource read(ProgressBar bar) throws IOException {
        if (side < SMALLEST || side > LARGEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--side is %d, not %d to %d".formatted(side, SMALLEST, LARGEST));
        }
        UnlabeledImages read;
        try (StopSignal stop = StopSignal.listen()) {
            read = UnlabeledImagesReader.read(data, side, stop.before(bar));
        }
        for (Rejection bad : read.leftOut()) {
            say("left out: %d, %s: %s".formatted(bad.position(), bad.file(), bad.reason()), 0);
        }
        return read.images();
    }

    private String command(TrainingSettings settings) {
        String reduced = side == USUAL_SIDE ? "" : " --side " + side;
        String start = (from == null ? "" : " --from " + from) + (noFlip ? " --no-flip" : "");
        return "./winnow train-encoder --data %s --out %s --objective %s"
                        .formatted(data, out, objective.key())
                + " --epochs %d --batch %d --seed %d".formatted(epochs, settings.batch(), seed)
                + " --learning-rate %s --precision %s%s"
                        .formatted(learningRate, precision, reduced + start);
    }

    private int say(String message, int code) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
        return code;
    }
}
