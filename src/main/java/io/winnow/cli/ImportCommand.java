package io.winnow.cli;

import io.winnow.job.Jobs;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.ImportSpec.LabelUse;
import io.winnow.sample.ImportState;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import io.winnow.sample.NewProjects;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code winnow import}: brings images or texts into a project, made if there is none of that name.
 */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings images or texts into a project; rows that are bad are kept aside.")
final class ImportCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MILLIS = 100;

    private final Application application;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private WorkspaceOptions workspace = new WorkspaceOptions();
    @Mixin private RejectedRowsFile rejected = new RejectedRowsFile();
    @Mixin private SourceOptions source = new SourceOptions();

    @Option(
            names = "--project",
            required = true,
            paramLabel = "NAME",
            description = "The project; made if there is none of that name.")
    private String project = "";

    @Option(
            names = "--gold",
            defaultValue = "0",
            paramLabel = "N",
            description = "Seal N of the samples, drawn uniformly, as gold.")
    private int gold;

    @Option(
            names = "--gold-labels-only",
            description = "Take in the labels of gold samples and of no others.")
    private boolean goldLabelsOnly;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Decides which samples become gold (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print the counts as JSON.")
    private boolean json;

    ImportCommand(Application application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        return workspace.with(application, this::run);
    }

    private int run(ConfigurableApplicationContext context) throws IOException {
        Imports imports = context.getBean(Imports.class);
        String by = WorkspaceOptions.operator();
        ImportSpec read = importSpec();
        long began = System.nanoTime();
        long projectId = projectId(context, read, by);
        ImportView started = imports.start(projectId, read, by);
        wait(context.getBean(Jobs.class), started.jobId());
        double seconds = (System.nanoTime() - began) / 1e9;
        waitForEncoding(context.getBean(Jobs.class), projectId);
        ImportView ended = ended(imports, started.id());
        print(ended, rejected.write(imports, ended), seconds);
        return ended.state() == ImportState.DONE
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }

    private ImportSpec importSpec() {
        ImportSpec read = source.spec().withGold(gold, seed);
        return goldLabelsOnly ? read.withLabels(LabelUse.GOLD_ONLY) : read;
    }

    /** A new project has its classes in the order that the page for new projects gives them. */
    private long projectId(ConfigurableApplicationContext context, ImportSpec read, String by)
            throws IOException {
        Optional<ProjectView> known = context.getBean(Projects.class).findByName(project);
        if (known.isPresent()) {
            return known.get().id();
        }
        NewProjects made = context.getBean(NewProjects.class);
        return made.empty(project, made.classesOf(read), by).id();
    }

    private static void wait(Jobs jobs, @Nullable Long jobId) {
        if (jobId != null) {
            JobWait.of(jobs, jobId);
        }
    }

    /** An import asks for embeddings of what it brought. */
    private static void waitForEncoding(Jobs jobs, long projectId) {
        jobs.active(projectId).forEach(job -> JobWait.of(jobs, job.id()));
    }

    /** The import hears of its job's end a moment later. */
    private static ImportView ended(Imports imports, long importId) {
        ImportView view = imports.find(importId).orElseThrow();
        for (int i = 0; i < 50 && view.state() == ImportState.OPEN; i++) {
            Pause.millis(LOOK_EVERY_MILLIS);
            view = imports.find(importId).orElseThrow();
        }
        return view;
    }

    private void print(ImportView ended, @Nullable Path file, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? asJson(ended, file, seconds) : inWords(ended, file, seconds));
        out.flush();
    }

    private String asJson(ImportView ended, @Nullable Path file, double seconds) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("project", project);
        fields.put("state", ended.state().name());
        fields.put("read", ended.readRows());
        fields.put("added", ended.added());
        fields.put("duplicates", ended.duplicates());
        fields.put("labeled", ended.labeled());
        fields.put("rejected", ended.rejected());
        fields.put("rejectedRows", file == null ? null : file.toString());
        fields.put("error", ended.error());
        fields.put("seconds", seconds);
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private String inWords(ImportView ended, @Nullable Path file, double seconds) {
        String words =
                "%s: %,d read, %,d added (%,d labeled), %,d duplicates, %,d rejected in %.1f s"
                        .formatted(
                                project,
                                ended.readRows(),
                                ended.added(),
                                ended.labeled(),
                                ended.duplicates(),
                                ended.rejected(),
                                seconds);
        String problem = ended.error() == null ? "" : "%nfailed: %s".formatted(ended.error());
        return words + problem + (file == null ? "" : "%nrejected rows: %s".formatted(file));
    }
}
