package io.winnow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What some work took in a process of its own.
 *
 * @param seconds by the clock
 * @param cpuSeconds of all threads together
 * @param megabytes the process's peak of memory in RAM
 */
record Measured(double seconds, double cpuSeconds, double megabytes) {

    private static final Pattern LINE = Pattern.compile("measured (\\S+) (\\S+) (\\S+)");

    /** One line for the process that asked. */
    String line() {
        return String.format(
                Locale.ROOT, "measured %.6f %.6f %.0f", seconds, cpuSeconds, megabytes);
    }

    /** Finds the {@link #line} in what a process said. */
    static Optional<Measured> parse(String said) {
        Matcher line = LINE.matcher(said);
        return line.find()
                ? Optional.of(
                        new Measured(
                                Double.parseDouble(line.group(1)),
                                Double.parseDouble(line.group(2)),
                                Double.parseDouble(line.group(3))))
                : Optional.empty();
    }

    /**
     * Runs a command that says what it took.
     *
     * @throws IOException with the last line it said, if it does not
     */
    static Measured of(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return parse(said).orElseThrow(() -> new IOException(lastLine(said)));
    }

    /** The last thing that was said, which of a failed Python is the reason. */
    static String lastLine(String said) {
        return said.lines().filter(line -> !line.isBlank()).reduce("it said nothing", (a, b) -> b);
    }

    /** Like {@code 0.012 s (0.013 CPU-s, 210 MB)}. */
    String words() {
        return String.format(
                Locale.ROOT,
                "%s s (%s CPU-s, %.0f MB)",
                three(seconds),
                three(cpuSeconds),
                megabytes);
    }

    /** Three digits, and all before the point. */
    private static String three(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.3g" : "%.0f", value);
    }
}
