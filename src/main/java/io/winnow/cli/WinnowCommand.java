package io.winnow.cli;

import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code winnow}: the root of the command line. Exit codes: 0 done, 1 failed, 2 wrong usage.
 * Without a command it serves.
 */
@Command(
        name = "winnow",
        description = "Active-learning labeling workbench. Without a command: serve.",
        mixinStandardHelpOptions = true,
        version = "Winnow 0.1",
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
        subcommands = {
            TrainEncoderCommand.class,
            SimulateCommand.class,
            FineTuneCommand.class,
            BenchCommand.class,
            BenchmarkCommand.class,
            AuditCommand.class,
            CommandLine.HelpCommand.class
        })
public final class WinnowCommand {

    /** What {@link #run} gives back while the server runs on. */
    public static final int SERVING = -1;

    private WinnowCommand() {}

    /**
     * Runs one command.
     *
     * @param server starts the server with the arguments it is given, or throws
     * @param offline starts the application without a web server, for commands
     * @return the exit code; {@link #SERVING} when the server runs
     */
    public static int run(Consumer<String[]> server, Application offline, String... arguments) {
        Locale.setDefault(Locale.ENGLISH); // numbers are written as the words around them are
        LoggingSystem.get(WinnowCommand.class.getClassLoader())
                .setLogLevel("ai.djl", LogLevel.ERROR); // a server reads application.yml instead
        return line(server, offline).execute(orServe(arguments));
    }

    /** The whole command line. */
    static CommandLine line(Consumer<String[]> server, Application offline) {
        CommandLine line = new CommandLine(new WinnowCommand());
        line.addSubcommand(new ServeCommand(server));
        line.addSubcommand(new RehearseCommand(server));
        line.addSubcommand(new ImportCommand(offline));
        line.addSubcommand(new ImportEncoderCommand(offline));
        line.addSubcommand(new ImportPredictionsCommand(offline));
        line.addSubcommand(new ExportCommand(offline));
        line.addSubcommand(new PredictCommand());

        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(WinnowCommand::failed);
        return line;
    }

    private static String[] orServe(String... arguments) {
        boolean settingsOnly = arguments.length > 0 && arguments[0].startsWith("--winnow.");
        if (arguments.length > 0 && !settingsOnly) {
            return arguments;
        }
        String[] all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println(line.getCommandName() + ": " + reason(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message;
    }
}
