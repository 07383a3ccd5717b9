package io.winnow.cli;

import io.winnow.bench.Bench;
import io.winnow.bench.Figure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code winnow bench}: measures this machine, in processes and folders of its own. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures start-up, import, labeling in a real browser, training, learning,"
                        + " encoding, neighbour graphs and projections.")
final class BenchCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "session,training",
            paramLabel = "PART",
            description = "What to measure: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(
            names = "--pools",
            split = ",",
            defaultValue = "8000,60000",
            paramLabel = "N",
            description = "Pool sizes, at most 100,000 (${DEFAULT-VALUE}).")
    private List<Integer> pools = List.of();

    @Option(
            names = "--answers",
            defaultValue = "200",
            paramLabel = "N",
            description = "Answers to give in each pool (${DEFAULT-VALUE}).")
    private int answers;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Threads for encoder training (${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--python",
            paramLabel = "EXECUTABLE",
            description =
                    "A Python with torch, NumPy, scikit-learn, onnxruntime, tokenizers for peers;"
                            + " what it lacks is left out.")
    private @Nullable String python;

    @Option(
            names = "--graph",
            split = ",",
            defaultValue = "100000",
            paramLabel = "N",
            description = "Gaussian rows whose neighbours are looked up (${DEFAULT-VALUE}).")
    private List<Integer> graph = List.of();

    @Option(
            names = "--rows",
            paramLabel = "FILE",
            description =
                    "Rows for neighbors (more beside the Gaussian) and projection (default: the"
                            + " sample images): embeddings in NumPy's format, or images in IDX.")
    private @Nullable Path rows;

    @Option(
            names = "--first",
            defaultValue = "60000",
            paramLabel = "N",
            description = "How many of these rows to take at most (${DEFAULT-VALUE}).")
    private int first;

    @Option(
            names = "--data",
            defaultValue = "data",
            paramLabel = "FOLDER",
            description = "The folder that ships with Winnow (${DEFAULT-VALUE}).")
    private Path data = Path.of("");

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(names = "--workload", hidden = true, description = "One piece of a part, right here.")
    private @Nullable String workload;

    @Option(names = "--file", hidden = true, description = "What the piece works on.")
    private @Nullable Path file;

    /** Parts of the benchmark. */
    enum Part {
        SESSION,
        TRAINING,
        LEARNING,
        ENCODING,
        NEIGHBORS,
        PROJECTION
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (workload != null) {
            spec.commandLine().getOut().println(Bench.workload(workload, file));
            return CommandLine.ExitCode.OK;
        }
        List<Figure> figures = new ArrayList<>();
        try {
            measure(new Bench(data, figure -> add(figures, figure)));
        } finally {
            print(figures); // what was measured before a failure is still true
        }
        return CommandLine.ExitCode.OK;
    }

    private void measure(Bench bench) throws IOException, InterruptedException {
        if (parts.contains(Part.SESSION)) {
            Path home = Files.createTempDirectory("winnow-bench");
            try {
                bench.session(home, pools, answers);
            } finally {
                FileSystemUtils.deleteRecursively(home);
            }
        }
        if (parts.contains(Part.TRAINING)) {
            bench.training(threads, python);
        }
        if (parts.contains(Part.LEARNING)) {
            bench.learning(python);
        }
        if (parts.contains(Part.ENCODING)) {
            bench.encoding(python);
        }
        if (parts.contains(Part.NEIGHBORS)) {
            bench.neighbors(graph, rows, first, python);
        }
        if (parts.contains(Part.PROJECTION)) {
            bench.projection(rows, first, python);
        }
    }

    private void print(List<Figure> figures) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json ? JsonMapper.shared().writeValueAsString(figures) : Bench.markdown(figures));
        out.flush();
    }

    private void add(List<Figure> figures, Figure figure) {
        figures.add(figure);
        PrintWriter progress = spec.commandLine().getErr();
        progress.println(figure.what() + ": " + figure.value());
        progress.flush();
    }
}
