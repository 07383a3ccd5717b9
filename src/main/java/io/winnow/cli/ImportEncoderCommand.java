package io.winnow.cli;

import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.neural.Preprocessing;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.sample.BroughtEncoders;
import io.winnow.sample.DryRun;
import io.winnow.sample.EncoderCard;
import io.winnow.sample.Encoding;
import io.winnow.sample.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

/** {@code winnow import-encoder}: makes an ONNX file an encoder of a project. */
@Command(
        name = "import-encoder",
        mixinStandardHelpOptions = true,
        description =
                "Tries an ONNX network on images of a project and makes it one of its encoders.")
final class ImportEncoderCommand implements Callable<Integer> {

    private final Application application;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private WorkspaceOptions workspace = new WorkspaceOptions();
    @Mixin private PreprocessingOptions preprocessing = new PreprocessingOptions();

    @Parameters(paramLabel = "FILE", description = "The .onnx file, with its weights in it.")
    private Path file = Path.of("");

    @Option(names = "--project", required = true, paramLabel = "NAME", description = "The project.")
    private String project = "";

    @Option(names = "--name", description = "What people will read; else the file's name.")
    private @Nullable String name;

    @Option(names = "--dry-run", description = "Only try it: keep nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print what came of it as JSON.")
    private boolean json;

    ImportEncoderCommand(Application application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + ".");
        }
        return workspace.with(application, this::run);
    }

    private int run(ConfigurableApplicationContext context) throws IOException {
        ProjectView found = context.getBean(Projects.class).named(project);
        BroughtEncoders encoders = context.getBean(BroughtEncoders.class);
        Preprocessing how = preprocessing.of(encoders.look(file));
        DryRun tried = encoders.tryOut(found.id(), file, how);
        if (!json) {
            say(words(tried));
        }
        Brought brought =
                dryRun ? new Brought(tried, null, null) : add(context, tried, found.id(), how);
        if (json) {
            say(JsonMapper.shared().writeValueAsString(brought));
        }
        return brought.state() == null || brought.state() == JobState.SUCCEEDED
                ? ExitCode.OK
                : ExitCode.SOFTWARE;
    }

    /** What came of it: encoder and the state of its job are null after a dry run. */
    private record Brought(DryRun dryRun, @Nullable String encoder, @Nullable JobState state) {}

    private Brought add(
            ConfigurableApplicationContext context, DryRun tried, long projectId, Preprocessing how)
            throws IOException {
        String by = WorkspaceOptions.operator();
        Path copy = context.getBean(Imports.class).newUpload("encoder.onnx");
        try {
            Files.copy(file, copy);
            EncoderCard card =
                    context.getBean(BroughtEncoders.class)
                            .add(projectId, copy, shownName(), how, by);
            Jobs jobs = context.getBean(Jobs.class);
            long id = context.getBean(Encoding.class).encode(projectId, card.id(), by);
            JobState state = JobWait.of(jobs, id).state();
            if (!json) {
                say("%s: %s".formatted(card.id(), state.name().toLowerCase(Locale.ROOT)));
            }
            return new Brought(tried, card.id(), state);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String shownName() {
        String stem = file.getFileName().toString().replaceFirst("\\.onnx$", "");
        return name == null || name.isBlank() ? stem : name;
    }

    private static String words(DryRun tried) {
        String fits =
                "fits: takes %s, gives %d dimensions, %.1f images/s on %d images"
                        .formatted(
                                tried.inputWords(),
                                tried.dimension(),
                                tried.imagesPerSecond(),
                                tried.images());
        return tried.suspicious()
                ? fits + "; they came out almost the same: does the preprocessing fit?"
                : fits;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
