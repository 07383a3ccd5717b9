package io.winnow.cli;

import io.winnow.bench.evidence.Evidence;
import io.winnow.simulate.EmbeddingCache;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code benchmark}: makes the tables of the documentation anew. Ends with 0, also where data is
 * missing, which it says; with 1 if data cannot be read, 2 on a wrong name, 130 when stopped.
 */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the documentation's tables anew from public data: what labels buy, which learners"
                    + " help, whom to believe. For the speed of this machine see bench."
        })
final class BenchmarkCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "TABLE",
            description = "Tables to make; all of them by default. --list names them.")
    private List<String> tables = List.of();

    @Option(names = "--list", description = "Only name the tables.")
    private boolean list;

    @Option(
            names = "--data",
            split = ",",
            defaultValue = "data,target/public-data",
            paramLabel = "FOLDER",
            description = "Where to look for data (${DEFAULT-VALUE}).")
    private List<Path> folders = List.of();

    @Option(
            names = "--quick",
            description = "Two seeds and small label counts, to see that everything runs.")
    private boolean quick;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            defaultValue = "${sys:user.home}/.cache/winnow/embeddings",
            description = "Keeps what trained encoders made (${DEFAULT-VALUE}).")
    private Path cache = Path.of("");

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return ExitCode.of(
                spec, list ? out -> Evidence.tables().forEach(out::println) : this::print);
    }

    private void print(PrintWriter out) throws IOException {
        Evidence evidence = new Evidence(folders, new EmbeddingCache(cache), quick);
        List<Evidence.Report> reports = new ArrayList<>();
        for (String table : tables.isEmpty() ? Evidence.tables() : tables) {
            try (StopSignal stop = StopSignal.listen();
                    ProgressBar bar = ProgressBar.onTerminal()) {
                reports.add(evidence.make(table, stop.before(bar)));
            }
            if (!json) {
                out.println(markdown(reports.getLast()));
                out.flush();
            }
        }
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(reports));
        }
    }

    private String markdown(Evidence.Report report) {
        return switch (report) {
            case Evidence.Made made -> "## %s%n%n%s".formatted(made.table(), made.markdown());
            case Evidence.Missing missing ->
                    "## %s%n%nNot made. None of %s has %s.%n"
                            .formatted(
                                    missing.table(),
                                    folders,
                                    String.join(", nor ", missing.data()));
        };
    }
}
