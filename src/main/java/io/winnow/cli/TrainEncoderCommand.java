package io.winnow.cli;

import io.winnow.learning.ImageSource;
import io.winnow.neural.Architecture;
import io.winnow.neural.SimClrSettings;
import io.winnow.neural.SimClrTraining;
import io.winnow.neural.TrainedEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code train-encoder}: learns an encoder from images without labels. */
@Command(
        name = "train-encoder",
        mixinStandardHelpOptions = true,
        description = "Learns an encoder from images without labels (SimCLR).")
public final class TrainEncoderCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "IDX file of images, .gz or not.")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, description = "Weights to write, .safetensors.")
    private Path out = Path.of("");

    @Option(names = "--epochs", defaultValue = "20", description = "Passes over the images.")
    private int epochs;

    @Option(names = "--batch", defaultValue = "256", description = "Images per step.")
    private int batch;

    @Option(names = "--seed", defaultValue = "1", description = "Decides every random choice.")
    private long seed;

    @Override
    public Integer call() throws Exception {
        ImageSource images = IdxImages.read(data);
        SimClrSettings settings = SimClrSettings.of(epochs, seed);
        Path checkpoints = Files.createDirectories(Path.of(out + ".training"));
        TrainedEncoder encoder =
                new SimClrTraining(Architecture.forImages(images.shape()), settings)
                        .run(images, checkpoints, new ProgressBar(System.err));
        encoder.write(out);
        return 0;
    }
}
