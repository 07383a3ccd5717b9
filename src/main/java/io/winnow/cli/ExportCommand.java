package io.winnow.cli;

import io.winnow.curate.ExportSpec;
import io.winnow.curate.Exports;
import io.winnow.curate.ModelExport;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.team.Audit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code winnow export}: labels and predictions as a table, the model as a folder. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes labels and predictions of a project, and its model.")
final class ExportCommand implements Callable<Integer> {

    private final Application application;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private WorkspaceOptions workspace = new WorkspaceOptions();

    @Option(names = "--project", required = true, paramLabel = "NAME", description = "The project.")
    private String project = "";

    @Option(
            names = "--format",
            defaultValue = "CSV",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private ExportSpec.Format format = ExportSpec.Format.CSV;

    @Option(names = "--labeled-only", description = "Leave out samples that nobody labeled.")
    private boolean labeledOnly;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write; standard output if not given.")
    private @Nullable Path out;

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description = "Also write encoder and head to this folder, for winnow predict.")
    private @Nullable Path model;

    ExportCommand(Application application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        return workspace.with(application, this::run);
    }

    private int run(ConfigurableApplicationContext context) throws IOException {
        ProjectView found = context.getBean(Projects.class).named(project);
        long rows = write(context.getBean(Exports.class), found.id());
        record(context, "export.labels", found.id(), out == null ? "" : out.toString());
        say("%,d rows".formatted(rows) + (out == null ? "" : " in " + out));
        if (model != null) {
            int number = context.getBean(ModelExport.class).toFolder(found.id(), model);
            record(context, "export.model", found.id(), model.toString());
            say("model %d in %s".formatted(number, model));
        }
        return ExitCode.OK;
    }

    private static void record(
            ConfigurableApplicationContext context, String action, long projectId, String where) {
        context.getBean(Audit.class)
                .record(WorkspaceOptions.operator(), action, "project " + projectId, where);
    }

    private long write(Exports exports, long projectId) throws IOException {
        ExportSpec wanted = new ExportSpec(format, labeledOnly);
        if (out == null) {
            long rows = exports.write(projectId, wanted, spec.commandLine().getOut());
            spec.commandLine().getOut().flush();
            return rows;
        }
        try (BufferedWriter file = Files.newBufferedWriter(out)) {
            return exports.write(projectId, wanted, file);
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
