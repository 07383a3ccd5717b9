package io.winnow.cli;

import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.label.PredictionColumns;
import io.winnow.label.PredictionImports;
import io.winnow.label.PredictionPreview;
import io.winnow.label.PredictionSpec;
import io.winnow.project.Projects;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import io.winnow.sample.SampleKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code winnow import-predictions}: makes what an outside model says a voter of a project. */
@Command(
        name = "import-predictions",
        mixinStandardHelpOptions = true,
        description =
                "Makes a table of predictions one voter beside rules and people; rows that are bad"
                        + " are kept aside.")
final class ImportPredictionsCommand implements Callable<Integer> {

    private final Application application;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private WorkspaceOptions workspace = new WorkspaceOptions();
    @Mixin private RejectedRowsFile rejected = new RejectedRowsFile();

    @Parameters(paramLabel = "FILE", description = "A .csv, .tsv, .jsonl or .xlsx file.")
    private Path file = Path.of("");

    @Option(names = "--project", required = true, paramLabel = "NAME", description = "The project.")
    private String project = "";

    @Option(names = "--name", description = "What people will read; else the file's name.")
    private @Nullable String name;

    @Option(
            names = "--key",
            paramLabel = "COLUMN",
            description = "The column that names the sample; else the likeliest.")
    private @Nullable String key;

    @Option(
            names = "--key-is",
            paramLabel = "KIND",
            description = "What it holds: ${COMPLETION-CANDIDATES}; else what its name says.")
    private @Nullable SampleKey identifies;

    @Option(
            names = "--class-column",
            paramLabel = "COLUMN",
            description = "The column with the class; else the likeliest.")
    private @Nullable String label;

    @Option(
            names = "--probabilities",
            description = "Each class has a column of probabilities, called like it or p_ and it.")
    private boolean probabilities;

    @Option(
            names = "--confidence",
            paramLabel = "COLUMN",
            description = "The column that says how sure the class is, from 0 to 1.")
    private @Nullable String confidence;

    @Option(
            names = "--threshold",
            defaultValue = "0",
            description = "Predictions less sure than this abstain (${DEFAULT-VALUE}).")
    private double threshold;

    @Option(
            names = "--learned-from-labels",
            description = "The model saw labels of this project: be silent on what is labeled now.")
    private boolean learnedFromLabels;

    @Option(names = "--json", description = "Print the counts as JSON.")
    private boolean json;

    ImportPredictionsCommand(Application application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        return workspace.with(application, this::run);
    }

    private int run(ConfigurableApplicationContext context) throws IOException {
        long projectId = context.getBean(Projects.class).named(project).id();
        PredictionImports predictions = context.getBean(PredictionImports.class);
        String by = WorkspaceOptions.operator();
        ImportView started = predictions.start(projectId, specOf(predictions, projectId), by);
        JobView job =
                JobWait.of(context.getBean(Jobs.class), Objects.requireNonNull(started.jobId()));
        Imports imports = context.getBean(Imports.class);
        ImportView ended = imports.find(started.id()).orElseThrow();
        print(job, ended, rejected.write(imports, ended));
        return job.state() == JobState.SUCCEEDED ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private PredictionSpec specOf(PredictionImports predictions, long projectId)
            throws IOException {
        String path = file.toAbsolutePath().normalize().toString();
        PredictionPreview preview = predictions.preview(projectId, path, null, 0);
        return new PredictionSpec(
                path,
                name == null ? String.valueOf(file.getFileName()) : name,
                columns(preview.read()),
                threshold,
                learnedFromLabels,
                null,
                false);
    }

    private PredictionColumns columns(PredictionColumns guess) {
        String named = key == null ? guess.key() : key;
        SampleKey kind = key == null ? guess.identifies() : SampleKey.guess(named);
        String classes = probabilities ? null : label == null ? guess.label() : label;
        String sure = confidence == null ? guess.confidence() : confidence;
        return new PredictionColumns(
                named,
                identifies == null ? kind : identifies,
                classes,
                classes == null ? null : sure);
    }

    private void print(JobView job, ImportView ended, @Nullable Path bad) {
        long abstained = ended.readRows() - ended.added() - ended.rejected();
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json ? asJson(job, ended, abstained, bad) : inWords(job, ended, abstained, bad));
        out.flush();
    }

    private String asJson(JobView job, ImportView ended, long abstained, @Nullable Path bad) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("project", project);
        fields.put("state", job.state().name());
        fields.put("read", ended.readRows());
        fields.put("votes", ended.added());
        fields.put("abstained", abstained);
        fields.put("rejected", ended.rejected());
        fields.put("rejectedRows", bad == null ? null : bad.toString());
        fields.put("error", job.error());
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private String inWords(JobView job, ImportView ended, long abstained, @Nullable Path bad) {
        String words =
                "%s: %,d read, %,d votes, %,d abstained, %,d rejected"
                        .formatted(
                                project,
                                ended.readRows(),
                                ended.added(),
                                abstained,
                                ended.rejected());
        String problem = job.error() == null ? "" : "%nfailed: %s".formatted(job.error());
        return words + problem + (bad == null ? "" : "%nrejected rows: %s".formatted(bad));
    }
}
