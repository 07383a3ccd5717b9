package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * The neighbour graph of clustered rows: CPU-seconds, recall against exact search on a sample of
 * rows, and memory. Arguments: n d k seed. Rows are Gaussian around n/500 centres that are as far
 * apart as the noise is wide.
 */
final class NeighborGraphBenchmark {

    private static final int CHECKED = 500;

    private NeighborGraphBenchmark() {}

    public static void main(String[] args) {
        int n = Integer.parseInt(args[0]);
        int d = Integer.parseInt(args[1]);
        int k = Integer.parseInt(args[2]);
        long seed = Long.parseLong(args[3]);
        Embeddings rows = rows(n, d, seed);
        NearestNeighbors.graph(rows(30_000, d, seed + 1), k, seed, Progress.NONE);
        long before = cpu();
        long began = System.nanoTime();
        NeighborGraph graph = NearestNeighbors.graph(rows, k, seed, Progress.NONE);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "n=%,d d=%d k=%d: %.1f CPU-s, %.1f s, recall %.4f, heap %,d MB%n",
                n,
                d,
                k,
                (cpu() - before) / 1e9,
                seconds,
                recall(rows, graph, seed),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    static Embeddings rows(int n, int d, long seed) {
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

    private static double recall(Embeddings rows, NeighborGraph graph, long seed) {
        float[] unit = UnitRows.of(rows);
        int d = rows.dimension();
        int k = graph.k();
        int hits = 0;
        for (int row : Sampling.draw(rows.size(), CHECKED, new SplittableRandom(seed))) {
            NeighborLists best = new NeighborLists(1, k);
            for (int other = 0; other < rows.size(); other++) {
                if (other != row) {
                    best.offer(0, other, VectorKernels.dot(unit, row * d, unit, other * d, d));
                }
            }
            for (int found : best.graph(k).neighbors()) {
                for (int i = 0; i < k; i++) {
                    hits += graph.neighbors()[row * k + i] == found ? 1 : 0;
                }
            }
        }
        return (double) hits / CHECKED / k;
    }

    static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
