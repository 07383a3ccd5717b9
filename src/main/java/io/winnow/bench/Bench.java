package io.winnow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** All measurements, one after the other, so that none disturbs another. */
public final class Bench {

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
        new SessionRun(data, table).run(home, pools, answers);
    }

    /**
     * SimCLR training, and PyTorch on the same network right after.
     *
     * @param threads for both
     * @param python an interpreter that has torch; null leaves the peer out
     */
    public void training(int threads, @Nullable String python) throws InterruptedException {
        new TrainingRun(table, threads).run(python);
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
