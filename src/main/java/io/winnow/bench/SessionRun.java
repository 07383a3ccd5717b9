package io.winnow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Import, start-up, labeling in a browser and the fast clock. */
final class SessionRun {

    private final Path data;
    private final Consumer<Figure> table;

    SessionRun(Path data, Consumer<Figure> table) {
        this.data = data;
        this.table = table;
    }

    /** See {@link Bench#session}. */
    void run(Path home, List<Integer> pools, int answers) throws IOException, InterruptedException {
        Path executable =
                Chromium.find().orElseThrow(() -> new IOException("no chromium on the path"));
        for (int size : pools) {
            imports(home, size);
        }
        try (Workbench workbench = Workbench.on(home);
                Chromium chromium =
                        Chromium.start(
                                executable, Files.createDirectory(home.resolve("profile")))) {
            add("start-up to first page", "%.1f s", "", workbench.startSeconds());
            LabelingRun run = new LabelingRun(chromium.page(), workbench);
            run.signUp();
            for (int i = 0; i < pools.size(); i++) {
                labeling(run, workbench, i + 1, pools.get(i), answers);
            }
        }
    }

    private void imports(Path home, int size) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(home.resolve("pool-" + size));
        PoolFile file = PoolFile.write(data.resolve("fashion-mnist"), folder, size);
        ImportRun run = ImportRun.of(file, home, "Pool of " + size);
        add(
                "import of %,d images, heap %s".formatted(run.rows(), ImportRun.HEAP),
                "%.0f rows/s (%.0f s; %.0f s with start-up and encoding)",
                "constant heap",
                run.rows() / run.seconds(),
                run.seconds(),
                run.totalSeconds());
    }

    private void labeling(
            LabelingRun run, Workbench workbench, long projectId, int size, int answers)
            throws IOException, InterruptedException {
        String pool = ", pool of %,d".formatted(size);
        run.begin(projectId);
        table.accept(
                new Figure(
                        "key → answer acknowledged, p50/p95/p99, the first "
                                + LabelingRun.FIRST
                                + pool,
                        run.keyToAcknowledged().words(),
                        ""));
        run.label(answers);
        table.accept(
                new Figure(
                        "key → next sample on screen, p50/p95/p99" + pool,
                        run.keyToNext().words(),
                        "p95 ≤ 50 ms"));
        table.accept(
                new Figure(
                        "key → answer acknowledged, p50/p95/p99" + pool,
                        run.keyToAcknowledged().words(),
                        "≤ 100 ms"));
        table.accept(
                new Figure(
                        "fast clock per answer, p50/p95/p99" + pool,
                        workbench.fastClock(size).words(),
                        "≤ 150 ms"));
    }

    private void add(String what, String format, String goal, Object... values) {
        table.accept(new Figure(what, String.format(Locale.ROOT, format, values), goal));
    }
}
