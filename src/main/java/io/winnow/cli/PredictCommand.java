package io.winnow.cli;

import io.winnow.curate.PortableModel;
import io.winnow.learning.Posterior;
import io.winnow.sample.ImportSource;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.NewImages;
import io.winnow.sample.NewTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code winnow predict}: an exported model on new images or texts; needs no workspace. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        description = "Predicts the classes of new images or texts with an exported model.")
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
            names = "--with-text",
            description = "With --texts: each row has its text too, as winnow audit wants it.")
    private boolean withText;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write; standard output if not given.")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        try (PortableModel loaded = PortableModel.load(model);
                Writer target = out == null ? notClosed() : Files.newBufferedWriter(out)) {
            return predict(loaded, PredictionWriter.of(format, target, loaded.classes(), withText));
        }
    }

    private int predict(PortableModel loaded, PredictionWriter writer) throws IOException {
        ImportSpec spec = source.spec();
        boolean texts = spec.source() instanceof ImportSource.Table;
        if (texts != loaded.takesTexts()) {
            throw new IllegalArgumentException(
                    loaded.takesTexts()
                            ? "The model takes texts: name them with --texts."
                            : "The model takes images, not --texts.");
        }
        if (withText && !texts) {
            throw new IllegalArgumentException("Images have no text: leave out --with-text.");
        }
        PredictionCount count = new PredictionCount(Clock.systemUTC(), this::say);
        Predicting predicting = new Predicting(loaded, writer, count);
        if (texts) {
            NewTexts.read(spec, predicting);
        } else {
            NewImages.read(spec, loaded.input(), predicting);
        }
        writer.flush();
        count.finish(texts ? "texts" : "images");
        return count.predicted() == 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** Predicts what is read. */
    private record Predicting(PortableModel model, PredictionWriter writer, PredictionCount count)
            implements NewImages.Sink, NewTexts.Sink {

        @Override
        public void images(List<String> names, byte[] pixels) throws IOException {
            write(names, null, model.predict(pixels, names.size()));
        }

        @Override
        public void texts(List<String> names, List<String> texts) throws IOException {
            write(names, texts, model.predict(texts));
        }

        private void write(List<String> names, @Nullable List<String> texts, Posterior posterior)
                throws IOException {
            for (int i = 0; i < names.size(); i++) {
                String text = texts == null ? null : texts.get(i);
                writer.write(names.get(i), text, posterior.row(i), posterior.top(i));
            }
            count.add(names.size());
        }

        @Override
        public void rejected(long position, String file, String reason) {
            count.reject(position, file, reason);
        }
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
