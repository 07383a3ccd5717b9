package io.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** How commands end that read data and can be stopped: what went wrong is said in one line. */
final class ExitCode {

    private static final int STOPPED = 130;

    private ExitCode() {}

    /** What a command does. */
    @FunctionalInterface
    interface Body {

        void run(PrintWriter out) throws IOException;
    }

    /**
     * Runs {@code body}.
     *
     * @return 0; 1 if something cannot be read or written, 2 on a wrong option, 130 when stopped
     */
    static int of(CommandSpec spec, Body body) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            body.run(out);
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (CancellationException e) {
            return say(spec, "stopped", STOPPED);
        } catch (IllegalArgumentException e) {
            return say(spec, String.valueOf(e.getMessage()), CommandLine.ExitCode.USAGE);
        } catch (IOException e) {
            return say(spec, String.valueOf(e.getMessage()), CommandLine.ExitCode.SOFTWARE);
        }
    }

    private static int say(CommandSpec spec, String message, int code) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
        return code;
    }
}
