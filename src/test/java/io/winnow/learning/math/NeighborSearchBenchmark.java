package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.learning.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What one query costs among the rows of a file, exactly and approximately: the median of 50,
 * recall, and what has to be made before. Arguments: n d k probes seed, or a NumPy file in place of
 * n and d. Made rows are Gaussian around n/500 centres that are as far apart as the noise is wide.
 */
final class NeighborSearchBenchmark {

    private static final int QUERIES = 50;
    private static final int BLOCK = 4096;

    private NeighborSearchBenchmark() {}

    public static void main(String[] args) throws IOException {
        boolean made = args.length == 5;
        int k = Integer.parseInt(args[args.length - 3]);
        int probes = Integer.parseInt(args[args.length - 2]);
        long seed = Long.parseLong(args[args.length - 1]);
        Path file = made ? Files.createTempFile("rows", ".npy") : Path.of(args[0]);
        if (made) {
            write(file, Integer.parseInt(args[0]), Integer.parseInt(args[1]), seed);
        }
        try {
            measure(NpyFile.map(file), k, probes, seed);
        } finally {
            if (made) {
                Files.delete(file);
            }
        }
    }

    private static void measure(Embeddings rows, int k, int probes, long seed) {
        int[] asked = Sampling.draw(rows.size(), QUERIES, new SplittableRandom(seed));
        System.out.printf("%,d × %d, k = %d%n", rows.size(), rows.dimension(), k);
        long before = used();
        long cpu = cpu();
        NeighborSearch exact = NeighborSearch.exact(rows);
        made("exact", cpu, before);
        int[][] truth = search("exact", exact, rows, asked, k);
        before = used();
        cpu = cpu();
        NeighborSearch cells = NeighborSearch.approximate(rows, probes, seed, Progress.NONE);
        made("cells", cpu, before);
        int[][] found = search(probes + " cells", cells, rows, asked, k);
        double hits = 0;
        for (int q = 0; q < QUERIES; q++) {
            int[] expected = truth[q];
            hits +=
                    IntStream.of(found[q])
                            .filter(row -> IntStream.of(expected).anyMatch(e -> e == row))
                            .count();
        }
        System.out.printf("recall %.4f%n", hits / QUERIES / truth[0].length);
    }

    private static int[][] search(
            String name, NeighborSearch search, Embeddings rows, int[] asked, int k) {
        int[][] found = new int[QUERIES][];
        double[] milliseconds = new double[QUERIES];
        for (int q = 0; q < QUERIES; q++) {
            Embeddings query = rows.gather(new int[] {asked[q]});
            long began = System.nanoTime();
            found[q] = search.nearest(query, k, Progress.NONE).neighbors();
            milliseconds[q] = (System.nanoTime() - began) / 1e6;
        }
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        System.out.printf(
                "%s: first %.1f ms, median %.1f, worst %.1f%n",
                name, first, milliseconds[QUERIES / 2], milliseconds[QUERIES - 1]);
        return found;
    }

    private static void made(String name, long cpu, long before) {
        System.out.printf(
                "%s: made in %.1f CPU-s, keeps %.1f MB%n",
                name, (cpu() - cpu) / 1e9, Math.max(0, used() - before) / 1e6);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void write(Path file, int n, int d, long seed) throws IOException {
        Embeddings rows = rows(n, d, seed);
        float[] block = new float[BLOCK * d];
        try (NpyFile out = NpyFile.append(file, d)) {
            for (int from = 0; from < n; from += BLOCK) {
                int count = Math.min(BLOCK, n - from);
                rows.copyRows(from, count, block, 0);
                out.append(block, count);
            }
        }
    }

    private static Embeddings rows(int n, int d, long seed) {
        Random random = new Random(seed);
        int centres = Math.max(1, n / 500);
        float[] centre = new float[centres * d];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = (float) random.nextGaussian();
        }
        float[] values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < n; i++) {
            VectorKernels.axpy(1, centre, random.nextInt(centres) * d, values, i * d, d);
        }
        return Embeddings.of(values, n, d);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
