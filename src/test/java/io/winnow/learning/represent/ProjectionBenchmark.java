package io.winnow.learning.represent;

import com.sun.management.OperatingSystemMXBean;
import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Trustworthiness;
import io.winnow.learning.math.Sampling;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Projections of the same rows in one run, ours and scikit-learn's t-SNE, with CPU-seconds and peak
 * memory; both are measured by our divergence and by trustworthiness among 3,000 of the rows.
 * Arguments: rows.npy (see golden/represent/fashion_rows.py) tsne|umap|pca, then, for the peer, a
 * Python with scikit-learn.
 */
final class ProjectionBenchmark {

    private static final int NEAR = 12;
    private static final int SAMPLE = 3_000;
    private static final Path PEER = Path.of("src/test/resources/golden/represent/tsne_bench.py");

    private ProjectionBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[0]);
        Embeddings rows = NpyFile.map(file);
        Projection projection =
                switch (args[1]) {
                    case "tsne" -> new Tsne();
                    case "umap" -> new Umap();
                    default -> new PcaProjection();
                };
        long before = cpu();
        long began = System.nanoTime();
        Embeddings plane = projection.project(rows, 1, Progress.NONE);
        System.out.printf(
                "Winnow %s %s: %.1f CPU-s, %.1f s, peak %s%n",
                args[1], rows, (cpu() - before) / 1e9, (System.nanoTime() - began) / 1e9, peak());
        judge("Winnow", rows, plane);
        if (args.length > 2) {
            judge("scikit-learn", rows, peer(file, args[2]));
        }
    }

    private static Embeddings peer(Path rows, String python)
            throws IOException, InterruptedException {
        Path plane = Files.createTempFile("plane", ".npy");
        int code =
                new ProcessBuilder(python, PEER.toString(), rows.toString(), plane.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException("Python ended with " + code);
        }
        return NpyFile.map(plane);
    }

    private static void judge(String whose, Embeddings rows, Embeddings plane) {
        double[] places = new double[2 * plane.size()];
        Arrays.setAll(places, i -> plane.get(i / 2, i % 2));
        SparseGraph p = new Tsne().affinities(rows, 1, Progress.NONE);
        int size = Math.min(SAMPLE, rows.size());
        int[] some = Sampling.draw(rows.size(), size, new SplittableRandom(1));
        System.out.printf(
                "%s: KL %.3f, trustworthiness for %d neighbours among %d rows %.3f%n",
                whose,
                new TsneDescent(p, places).divergence(),
                NEAR,
                size,
                Trustworthiness.of(rows.gather(some), plane.gather(some), NEAR));
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
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
