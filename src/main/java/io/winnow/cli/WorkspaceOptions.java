package io.winnow.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Opens the workspace that a command works on; a running server has it for itself. */
final class WorkspaceOptions {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "The workspace folder; no server may be running on it.")
    private @Nullable String home;

    /** Who runs the command, as the audit log calls them. */
    static String operator() {
        return System.getProperty("user.name", "command line");
    }

    /**
     * Starts the application, does {@code work}, and stops it.
     *
     * @return what {@code work} gives, or the exit code of a failure that has been reported
     */
    int with(Application application, Work work) throws Exception {
        try (ConfigurableApplicationContext context = start(application)) {
            return work.with(context);
        } catch (StartFailed reported) {
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private ConfigurableApplicationContext start(Application application) {
        try {
            return home == null ? application.start() : application.start("--winnow.home=" + home);
        } catch (RuntimeException reported) {
            throw new StartFailed(reported);
        }
    }

    /** The work of a command. */
    interface Work {

        /** Gives the exit code. */
        int with(ConfigurableApplicationContext context) throws Exception;
    }

    private static final class StartFailed extends RuntimeException {

        StartFailed(RuntimeException cause) {
            super(cause);
        }
    }
}
