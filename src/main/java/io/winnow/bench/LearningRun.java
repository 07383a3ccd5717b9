package io.winnow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Each {@link Workload} in a process of its own, and its peer in Python right after. */
final class LearningRun {

    private static final String SCRIPT = "learning_speed.py";
    private static final String HEAP = "6g";
    private static final String VOTES = "Dawid–Skene, 1,000,000 votes, 1,000 voters, 10 classes";

    /** A line of the table; {@code peer} is what the script calls it, empty if it has none. */
    private record Case(String workload, String what, String goal, String peer) {

        Case(String workload, String what, String goal) {
            this(workload, what, goal, workload);
        }
    }

    private final Consumer<Figure> table;
    private final @Nullable String python;

    LearningRun(Consumer<Figure> table, @Nullable String python) {
        this.table = table;
        this.python = python;
    }

    /** Everything. */
    void run() throws IOException, InterruptedException {
        for (Case each : cases()) {
            Measured ours = ours(each.workload());
            table.accept(new Figure(each.what(), beside(ours, each.peer()), each.goal()));
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(fit("head_1000", "1,000"));
        cases.add(fit("head_10000", "10,000"));
        cases.add(
                new Case(
                        "clock_60000",
                        "refit after one more of 800 labels, 60,000 × 128 scored",
                        "≤ 0.15 s",
                        ""));
        cases.add(
                new Case(
                        "score_1000000",
                        "score 1,000,000 × 384 × 10, rank by margin, top 1,000",
                        "≤ 0.2 s"));
        cases.add(new Case("votes_200000", VOTES + ", beside crowd-kit", "≤ peer ÷ 20"));
        cases.add(new Case("votes_200000", VOTES + ", beside NumPy", "", "array-votes_200000"));
        for (String shape : List.of("100000_128", "100000_384", "1000000_128", "1000000_384")) {
            for (String strategy : List.of("uherding", "typiclust", "badge", "k-center")) {
                cases.add(picks(strategy, shape));
            }
        }
        return cases;
    }

    private static Case fit(String workload, String rows) {
        String what = "head fit, " + rows + " × 384 × 10, cold";
        return new Case(workload, what, "≤ peer ÷ 2");
    }

    private static Case picks(String strategy, String shape) {
        String what = "1,000 picks by %s from %s".formatted(strategy, shape.replace("_", " × "));
        return new Case(strategy + "_" + shape, what, "", "");
    }

    private String beside(Measured ours, String workload) throws InterruptedException {
        if (python == null || workload.isEmpty()) {
            return ours.words();
        }
        try {
            Measured peer = peer(python, workload);
            return String.format(
                    Locale.ROOT,
                    "%s; peer %s; ours ÷ peer %.3f in CPU time",
                    ours.words(),
                    peer.words(),
                    ours.cpuSeconds() / peer.cpuSeconds());
        } catch (IOException e) { // a package may not be installed there; ours was measured
            return ours.words() + "; no peer: " + String.valueOf(e.getMessage()).strip();
        }
    }

    private static Measured ours(String workload) throws IOException, InterruptedException {
        return Measured.of(Program.with(HEAP, List.of("bench", "--workload", workload)));
    }

    private static Measured peer(String python, String workload)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("learning");
        try {
            return Measured.of(PeerScript.command(python, folder.resolve(SCRIPT), workload));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
