package io.winnow.learning.represent;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.learning.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Projections of rows around 20 centres, each with CPU-seconds and the process's peak memory.
 * Arguments: n d tsne|umap|pca, then, for the peer on the same rows, a Python with scikit-learn.
 */
final class ProjectionBenchmark {

    private static final int CENTRES = 20;
    private static final Path PEER = Path.of("src/test/resources/golden/represent/tsne_bench.py");

    private ProjectionBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Embeddings rows = rows(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        Projection projection =
                switch (args[2]) {
                    case "tsne" -> new Tsne();
                    case "umap" -> new Umap();
                    default -> new PcaProjection();
                };
        long before = cpu();
        long began = System.nanoTime();
        projection.project(rows, 1, Progress.NONE);
        System.out.printf(
                "Winnow %s %s: %.1f CPU-s, %.1f s, peak %s%n",
                args[2], rows, (cpu() - before) / 1e9, (System.nanoTime() - began) / 1e9, peak());
        if (args.length > 3) {
            peer(rows, args[3]);
        }
    }

    private static void peer(Embeddings rows, String python)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("rows", ".npy");
        float[] values = new float[rows.size() * rows.dimension()];
        rows.copyRows(0, rows.size(), values, 0);
        Files.delete(file);
        try (NpyFile npy = NpyFile.append(file, rows.dimension())) {
            npy.append(values, rows.size());
        }
        new ProcessBuilder(python, PEER.toString(), file.toString()).inheritIO().start().waitFor();
        Files.delete(file);
    }

    private static Embeddings rows(int n, int d) {
        Random random = new Random(1);
        float[] centres = new float[CENTRES * d];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = (float) random.nextGaussian();
        }
        float[] values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() + centres[i / d % CENTRES * d + i % d];
        }
        return Embeddings.of(values, n, d);
    }

    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .map(line -> line.replaceAll("\\D+", ""))
                .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                .orElse("unknown");
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
