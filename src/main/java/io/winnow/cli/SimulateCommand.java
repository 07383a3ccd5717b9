package io.winnow.cli;

import io.winnow.neural.ResNetEncoder;
import io.winnow.sample.source.SourceUnusable;
import io.winnow.simulate.ConsoleTable;
import io.winnow.simulate.EncoderChoice;
import io.winnow.simulate.HtmlReport;
import io.winnow.simulate.LabeledImages;
import io.winnow.simulate.LabeledImagesReader;
import io.winnow.simulate.Outcome;
import io.winnow.simulate.OutcomeJson;
import io.winnow.simulate.Plan;
import io.winnow.simulate.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code simulate}: runs the loop against known labels. Ends with 0, with 1 if data or encoder
 * cannot be read or the report not written, 2 on a wrong option, 130 when stopped.
 */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Runs the labeling loop against known labels and reports what labels buy.")
public final class SimulateCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int WRONG_OPTION = 2;
    private static final int STOPPED = 130;
    private static final Path SHIPPED = Path.of("data", "encoders");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "PATH",
            description =
                    "Labeled images: an IDX file with its labels beside it, a folder or zip with a"
                            + " folder per class, or a CSV/JSONL manifest.")
    private Path data = Path.of("");

    @Option(
            names = "--test",
            paramLabel = "PATH",
            description = "The test set, read alike. Default: a share of --data, drawn per seed.")
    private @Nullable Path test;

    @Option(
            names = "--held-out",
            defaultValue = "0.2",
            description = "That share (${DEFAULT-VALUE}).")
    private double heldOut;

    @Option(
            names = "--encoder",
            split = ",",
            defaultValue = "pca",
            paramLabel = "NAME",
            description =
                    "pca, the name of a file in data/encoders, or a .safetensors file; several by"
                            + " commas (${DEFAULT-VALUE}).")
    private List<String> encoders = List.of();

    @Option(
            names = "--strategies",
            split = ",",
            defaultValue = "random,margin,typiclust,uherding,policy",
            description = "Query strategies (${DEFAULT-VALUE}).")
    private List<String> strategies = List.of();

    @Option(
            names = "--learners",
            split = ",",
            defaultValue = "supervised,propagation,mean-teacher",
            description = "Learners (${DEFAULT-VALUE}).")
    private List<String> learners = List.of();

    @Option(names = "--seeds", defaultValue = "10", description = "Seeds (${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--labels",
            split = ",",
            defaultValue = "10,20,50,100,200,400,1000",
            description = "Label counts to measure at (${DEFAULT-VALUE}).")
    private List<Integer> labels = List.of();

    @Option(
            names = "--batch",
            defaultValue = "200",
            description = "The most labels between two retrainings (${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Loops at a time (${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where to write simulation.json and report.html.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print JSON instead of the table.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            Outcome outcome = simulate();
            PrintWriter print = spec.commandLine().getOut();
            print.println(json ? OutcomeJson.of(outcome) : ConsoleTable.of(outcome));
            print.flush();
            return 0;
        } catch (CancellationException e) {
            return say("stopped; nothing was written", STOPPED);
        } catch (IllegalArgumentException e) {
            return say(String.valueOf(e.getMessage()), WRONG_OPTION);
        } catch (IOException e) {
            return say(String.valueOf(e.getMessage()), FAILED);
        }
    }

    private Outcome simulate() throws IOException {
        Plan plan = new Plan(strategies, learners, seeds, labels, batch, heldOut, threads);
        Simulation simulation = new Simulation(plan);
        List<EncoderChoice> choices = new ArrayList<>();
        for (String name : encoders) {
            choices.add(choice(name));
        }
        Outcome outcome;
        try (StopSignal stop = StopSignal.listen();
                ProgressBar bar = ProgressBar.onTerminal()) {
            var progress = stop.before(bar);
            LabeledImages images = LabeledImagesReader.read(data, null, progress);
            LabeledImages unseen =
                    test == null
                            ? null
                            : LabeledImagesReader.read(test, images.images().shape(), progress);
            outcome = simulation.run(String.valueOf(data), images, unseen, choices, progress);
        }
        Path folder = out;
        if (folder != null) {
            OutcomeJson.write(outcome, folder.resolve("simulation.json"));
            HtmlReport.write(outcome, folder.resolve("report.html"));
        }
        return outcome;
    }

    private static EncoderChoice choice(String name) throws IOException {
        if (name.equals("pca")) {
            return EncoderChoice.pca();
        }
        Path file =
                name.endsWith(".safetensors")
                        ? Path.of(name)
                        : SHIPPED.resolve(name + ".safetensors");
        if (!Files.exists(file)) {
            throw new SourceUnusable("There is no encoder " + file + ".");
        }
        String shown = file.getFileName().toString().replace(".safetensors", "");
        return new EncoderChoice(shown, () -> ResNetEncoder.load(file));
    }

    private int say(String message, int code) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
        return code;
    }
}
