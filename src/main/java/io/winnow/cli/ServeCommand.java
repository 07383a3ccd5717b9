package io.winnow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code winnow serve}: the workbench in the browser. */
@Command(
        name = "serve",
        description = "Serves the workbench (the default command).",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Settings by environment, or as --winnow.port=9000 and so on:",
            "  WINNOW_PORT             8080",
            "  WINNOW_HOME             data/workspace beside the checkout or the jar",
            "  WINNOW_DB_URL           H2 files in the home; or jdbc:postgresql://host/database",
            "  WINNOW_DB_USER, WINNOW_DB_PASSWORD",
            "  WINNOW_DATA             data: the shipped sample pools and encoders",
            "  WINNOW_SAMPLE_PROJECT   true; false offers no sample projects",
            "  WINNOW_UPLOAD_LIMIT     2GB a file",
            "  WINNOW_SESSION_TIMEOUT  8h without any request",
            "  WINNOW_FORWARDED_HEADERS  none; framework behind a proxy that sets X-Forwarded-*"
        })
final class ServeCommand implements Callable<Integer> {

    private final Consumer<String[]> server;

    @Option(names = "--port", paramLabel = "PORT", description = "The port to serve on.")
    private @Nullable Integer port;

    @Option(names = "--home", paramLabel = "FOLDER", description = "The workspace folder.")
    private @Nullable String home;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Unmatched private List<String> settings = new ArrayList<>();

    ServeCommand(Consumer<String[]> server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        settings.stream()
                .filter(setting -> !setting.matches("--[a-z-]+\\..+=.*"))
                .findFirst()
                .ifPresent(this::refuse);
        List<String> arguments = new ArrayList<>(settings);
        if (port != null) {
            arguments.add("--winnow.port=" + port);
        }
        if (home != null) {
            arguments.add("--winnow.home=" + home);
        }
        try {
            server.accept(arguments.toArray(String[]::new));
            return WinnowCommand.SERVING;
        } catch (RuntimeException reported) {
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void refuse(String setting) {
        throw new ParameterException(
                spec.commandLine(),
                "Unknown option '" + setting + "'; settings look like --winnow.port=9000");
    }
}
