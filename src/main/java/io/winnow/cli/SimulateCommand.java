package io.winnow.cli;

import io.winnow.simulate.ConsoleTable;
import io.winnow.simulate.EmbeddingCache;
import io.winnow.simulate.EncoderChoice;
import io.winnow.simulate.EncoderNames;
import io.winnow.simulate.HtmlReport;
import io.winnow.simulate.LabeledSamples;
import io.winnow.simulate.LabeledSource;
import io.winnow.simulate.Outcome;
import io.winnow.simulate.OutcomeJson;
import io.winnow.simulate.Plan;
import io.winnow.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LabeledOptions labeled = new LabeledOptions();

    @Option(
            names = "--text-column",
            paramLabel = "COLUMN",
            description = "The column with the texts; else the likeliest.")
    private @Nullable String textColumn;

    @Option(
            names = "--label-column",
            paramLabel = "COLUMN",
            description = "The column with the labels; else the one called like it.")
    private @Nullable String labelColumn;

    @Option(
            names = "--encoder",
            split = ",",
            paramLabel = "NAME",
            description =
                    "For images pca, the name of a file in data/encoders, a .safetensors or a .onnx"
                            + " file; for texts lsa or minilm; several by commas. Default: pca or"
                            + " lsa.")
    private List<String> encoders = List.of();

    @Mixin private OnnxOptions onnx = new OnnxOptions();

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
            names = "--random-share",
            defaultValue = "0",
            description =
                    "The share of each batch drawn at random, as in a project (${DEFAULT-VALUE}).")
    private double randomShare;

    @Option(
            names = "--withheld",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "How many of a batch's last answers, at most one in five, are not known yet when"
                            + " the next batch is chosen; a project chooses ahead like that, with 5"
                            + " (${DEFAULT-VALUE}).")
    private int withheld;

    @Mixin private TeamOptions team = new TeamOptions();

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            defaultValue = "${sys:user.home}/.cache/winnow/embeddings",
            description = "Keeps what trained encoders made (${DEFAULT-VALUE}).")
    private Path cache = Path.of("");

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
        return ExitCode.of(
                spec,
                out -> {
                    Outcome outcome = simulate();
                    out.println(json ? OutcomeJson.of(outcome) : ConsoleTable.of(outcome));
                });
    }

    private Outcome simulate() throws IOException {
        Simulation simulation = new Simulation(plan(), new EmbeddingCache(cache));
        EncoderNames names = onnx.names();
        List<EncoderChoice> choices = new ArrayList<>();
        for (String name : encoders) {
            choices.add(names.named(name));
        }
        Outcome outcome;
        try (StopSignal stop = StopSignal.listen();
                ProgressBar bar = ProgressBar.onTerminal()) {
            var progress = stop.before(bar);
            LabeledSamples samples = labeled.read(this::source, progress);
            LabeledSamples unseen = labeled.readTest(this::source, samples, progress);
            if (choices.isEmpty()) {
                choices.add(EncoderNames.instant(samples.samples()));
            }
            outcome = simulation.run(labeled.name(), samples, unseen, choices, progress);
        }
        Path folder = out;
        if (folder != null) {
            OutcomeJson.write(outcome, folder.resolve("simulation.json"));
            HtmlReport.write(outcome, folder.resolve("report.html"));
        }
        return outcome;
    }

    private Plan plan() {
        return new Plan(
                strategies,
                learners,
                seeds,
                labels,
                batch,
                labeled.heldOut(),
                threads,
                randomShare,
                withheld,
                team.annotators());
    }

    private LabeledSource source(Path path) {
        return new LabeledSource(path, textColumn, labelColumn);
    }
}
