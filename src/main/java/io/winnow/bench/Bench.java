package io.winnow.bench;

import io.winnow.neural.TrainingSpeed;
import io.winnow.neural.TrainingSpeed.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** All measurements, one after the other, so that none disturbs another. */
public final class Bench {

    private static final int BATCH = 256;
    private static final int STEPS = 20;
    private static final int DIMENSION = 384;
    private static final int COMPONENTS = 128;

    private final Path data;
    private final Consumer<Figure> table;

    /**
     * Prepares.
     *
     * @param data the folder that ships with Winnow, holding {@code fashion-mnist}
     * @param table gets every figure as soon as it is known
     */
    public Bench(Path data, Consumer<Figure> table) {
        this.data = data;
        this.table = table;
    }

    /**
     * Import, start-up, labeling in a browser and the fast clock, on pools of these sizes.
     *
     * @param home an empty folder
     * @param answers how many to give in each pool
     * @throws IOException if there is no Chromium, or a process ends before its time
     */
    public void session(Path home, List<Integer> pools, int answers)
            throws IOException, InterruptedException {
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

    /**
     * SimCLR training, and PyTorch on the same network right after.
     *
     * @param threads for both
     * @param python an interpreter that has torch; null leaves the peer out
     */
    public void training(int threads, @Nullable String python)
            throws IOException, InterruptedException {
        TrainingSpeed ours = TrainingSpeed.measure(Work.NETWORK, BATCH, threads, STEPS);
        add("encoder training, Winnow", "%.0f", "", ours);
        add(
                "encoder training, Winnow, with the views made meanwhile",
                "%.0f",
                "",
                TrainingSpeed.measure(Work.NETWORK_AND_VIEWS, BATCH, threads, STEPS));
        if (python != null) {
            for (PyTorch peer : PyTorch.values()) {
                TrainingSpeed theirs = peer.trainingSpeed(python, BATCH, threads, STEPS);
                add("encoder training, " + peer, "%.0f", "", theirs);
                add("encoder training, Winnow ÷ " + peer, "%.2f", "≥ 1.0", ours.over(theirs));
            }
        }
    }

    /**
     * Fitting, scoring, choosing and aggregating, each in a process of its own.
     *
     * @param python an interpreter that has NumPy and scikit-learn; null leaves the peers out
     */
    public void learning(@Nullable String python) throws IOException, InterruptedException {
        new LearningRun(table, python).run();
    }

    /**
     * Texts and images through the encoders that ship.
     *
     * @param python an interpreter that has onnxruntime and tokenizers; null leaves the peer out
     */
    public void encoding(@Nullable String python) throws IOException, InterruptedException {
        new EncodingRun(data, table).run(python);
        inFolder(folder -> new ImagesRun(data, table, python).run(folder));
    }

    /**
     * Neighbour graphs of Gaussian rows of 384 dimensions, and of {@code rows}.
     *
     * @param sizes how many Gaussian rows
     * @param rows more rows, in NumPy's format or as images in IDX; may be null
     * @param first how many of {@code rows} to take at most
     * @param python an interpreter that has scikit-learn, faiss, pynndescent or some of them
     */
    public void neighbors(
            List<Integer> sizes, @Nullable Path rows, int first, @Nullable String python)
            throws IOException, InterruptedException {
        NeighborsRun run = new NeighborsRun(table, python);
        for (int n : sizes) {
            inFolder(folder -> run.run(RowsFile.gaussian(folder, n, DIMENSION, 1), "Gaussian"));
        }
        if (rows != null) {
            inFolder(
                    folder -> run.run(RowsFile.of(rows, data, folder, first, DIMENSION), of(rows)));
        }
    }

    /**
     * Projections of {@code rows} onto the plane.
     *
     * @param rows in NumPy's format or as images in IDX, of which 128 components are taken; null
     *     for the sample images
     * @param first how many to take at most
     * @param python an interpreter that has scikit-learn; null leaves the peer out
     */
    public void projection(@Nullable Path rows, int first, @Nullable String python)
            throws IOException, InterruptedException {
        Path file = rows == null ? data.resolve(ImagesRun.IMAGES) : rows;
        inFolder(folder ->
                new ProjectionRun(table, python)
                        .run(RowsFile.of(file, data, folder, first, COMPONENTS), of(file)));
    }

    private static String of(Path file) {
        return "of " + file.getFileName();
    }

    /** Work that needs a folder for its files. */
    @FunctionalInterface
    private interface FolderWork {
        void in(Path folder) throws IOException, InterruptedException;
    }

    private static void inFolder(FolderWork work) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("winnow-bench");
        try {
            work.in(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /**
     * Runs one piece of the other parts in this process.
     *
     * @param file what it works on; null for a piece of {@link #learning}, which makes its own
     * @return its time and memory, as the process that asked reads it
     */
    public static String workload(String name, @Nullable Path file) throws IOException {
        return (file == null ? Workload.run(name) : FileWorkload.run(name, file)).line();
    }

    private void add(String what, String format, String goal, TrainingSpeed speed) {
        String both = format + " images/s, " + format + " per CPU-second";
        add(what, both, goal, speed.perSecond(), speed.perCpuSecond());
    }

    private void add(String what, String format, String goal, Object... values) {
        table.accept(new Figure(what, String.format(Locale.ROOT, format, values), goal));
    }

    /** The table as Markdown. */
    public static String markdown(List<Figure> figures) {
        List<String> lines =
                new ArrayList<>(List.of("| what | measured | goal |", "|---|---|---|"));
        for (Figure figure : figures) {
            lines.add("| %s | %s | %s |".formatted(figure.what(), figure.value(), figure.goal()));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
