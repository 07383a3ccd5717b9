package io.winnow.cli;

import io.winnow.curate.PortableModel;
import io.winnow.learning.Posterior;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.NewImages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code winnow predict}: an exported model on new images; needs no workspace. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        description = "Predicts the classes of new images with an exported model.")
final class PredictCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private SourceOptions source = new SourceOptions();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder that winnow export --model wrote.")
    private Path model = Path.of("");

    @Option(
            names = "--format",
            defaultValue = "CSV",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private PredictionWriter.Format format = PredictionWriter.Format.CSV;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write; standard output if not given.")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        try (PortableModel loaded = PortableModel.load(model);
                Writer target = out == null ? notClosed() : Files.newBufferedWriter(out)) {
            return predict(loaded, PredictionWriter.of(format, target, loaded.classes()));
        }
    }

    private int predict(PortableModel loaded, PredictionWriter writer) throws IOException {
        ImportSpec images = source.spec();
        long[] counts = new long[2];
        NewImages.read(
                images,
                loaded.input(),
                new NewImages.Sink() {
                    @Override
                    public void images(List<String> names, byte[] pixels) throws IOException {
                        Posterior posterior = loaded.predict(pixels, names.size());
                        for (int i = 0; i < names.size(); i++) {
                            writer.write(names.get(i), posterior.row(i), posterior.top(i));
                        }
                        counts[0] += names.size();
                    }

                    @Override
                    public void rejected(long position, String file, String reason) {
                        say("not predicted: %s (%d): %s".formatted(file, position, reason));
                        counts[1]++;
                    }
                });
        writer.flush();
        say("%,d images predicted, %,d not".formatted(counts[0], counts[1]));
        return counts[0] == 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }

    private Writer notClosed() {
        Writer terminal = spec.commandLine().getOut();
        return new Writer() {
            @Override
            public void write(char[] text, int at, int length) throws IOException {
                terminal.write(text, at, length);
            }

            @Override
            public void flush() throws IOException {
                terminal.flush();
            }

            @Override
            public void close() {
                try {
                    terminal.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
