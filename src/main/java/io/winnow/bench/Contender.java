package io.winnow.bench;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One way of doing some work on a file: a process that says what it took and leaves its outcome, a
 * matrix in NumPy's format, beside the file.
 *
 * @param name for the table
 * @param peer whether it is not Winnow
 * @param outcome where the matrix will be
 */
record Contender(String name, boolean peer, ProcessBuilder command, Path outcome) {

    /** What can be said of an outcome beside what it took. */
    @FunctionalInterface
    interface Judgement {
        String of(Contender contender, Embeddings outcome) throws IOException;
    }

    private static final String HEAP = "8g";

    /** This program, doing a {@link FileWorkload}. */
    static Contender winnow(String name, String work, Path on) {
        List<String> arguments = List.of("bench", "--workload", work, "--file", on.toString());
        return new Contender(name, false, Program.with(HEAP, arguments), outcome(work, on));
    }

    /** A script that takes what to do and the file. */
    static Contender python(String name, String python, String script, String work, Path on)
            throws IOException {
        ProcessBuilder command = PeerScript.command(python, on.resolveSibling(script), work, on);
        return new Contender(name, true, command, outcome(work, on));
    }

    /** Where the outcome of {@code work} on {@code on} goes. */
    static Path outcome(String work, Path on) {
        return on.resolveSibling(work + ".npy");
    }

    /**
     * Runs all, one after the other, and tables them; peers beside the first. One that cannot run
     * here is said to be missing, unless it is the first.
     *
     * @param what the work is, for the table
     */
    static void compare(
            String what,
            String goal,
            List<Contender> contenders,
            Judgement judgement,
            Consumer<Figure> table)
            throws IOException, InterruptedException {
        Contender winnow = contenders.getFirst();
        Measured ours = Measured.of(winnow.command);
        table.accept(winnow.figure(what, ours, judgement, "", goal));
        for (Contender each : contenders.subList(1, contenders.size())) {
            try {
                Measured took = Measured.of(each.command);
                String ratio = each.peer ? ratio(ours, took) : "";
                table.accept(each.figure(what, took, judgement, ratio, ""));
            } catch (IOException e) { // a package may not be installed there; ours was measured
                table.accept(
                        new Figure(what + ", " + each.name, "not here: " + e.getMessage(), ""));
            }
        }
    }

    private Figure figure(
            String what, Measured took, Judgement judgement, String ratio, String goal)
            throws IOException {
        String judged = judgement.of(this, NpyFile.map(outcome));
        return new Figure(what + ", " + name, took.words() + judged + ratio, goal);
    }

    private static String ratio(Measured ours, Measured theirs) {
        return String.format(
                Locale.ROOT,
                "; Winnow ÷ this %.3f in CPU time",
                ours.cpuSeconds() / theirs.cpuSeconds());
    }
}
