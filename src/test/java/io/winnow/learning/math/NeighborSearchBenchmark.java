package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.learning.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What one query costs among the rows of a file, exactly and approximately: the median of 50,
 * recall, and what has to be made before. Arguments: n d k probes seed, or a NumPy file in place of
 * n and d. Made rows are those of {@link NeighborGraphBenchmark}.
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
        long cpu = NeighborGraphBenchmark.cpu();
        NeighborSearch exact = NeighborSearch.exact(rows);
        made("exact", cpu, before);
        int[][] truth = search("exact", exact, rows, asked, k);
        before = used();
        cpu = NeighborGraphBenchmark.cpu();
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
                name,
                (NeighborGraphBenchmark.cpu() - cpu) / 1e9,
                Math.max(0, used() - before) / 1e6);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void write(Path file, int n, int d, long seed) throws IOException {
        Embeddings rows = NeighborGraphBenchmark.rows(n, d, seed);
        float[] block = new float[BLOCK * d];
        try (NpyFile out = NpyFile.append(file, d)) {
            for (int from = 0; from < n; from += BLOCK) {
                int count = Math.min(BLOCK, n - from);
                rows.copyRows(from, count, block, 0);
                out.append(block, count);
            }
        }
    }
}
