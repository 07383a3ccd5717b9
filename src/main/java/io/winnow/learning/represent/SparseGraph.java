package io.winnow.learning.represent;

import io.winnow.learning.math.NeighborGraph;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * A symmetric weighted graph in compressed rows.
 *
 * @param starts where the edges of each vertex begin, and the end of the last: n + 1
 * @param columns the other end of each edge, ascending within a vertex
 * @param weights of each edge
 */
@SuppressWarnings("ArrayRecordComponent")
record SparseGraph(int[] starts, int[] columns, float[] weights) {

    /**
     * Joins directed weights w(i→j) and w(j→i), 0 where one is missing.
     *
     * @param directed n × k weights of the edges of {@code graph}
     * @param join symmetric in its arguments
     */
    static SparseGraph symmetric(
            NeighborGraph graph, float[] directed, int n, DoubleBinaryOperator join) {
        long[] entries = entries(graph, n);
        int[] starts = new int[n + 1];
        int[] columns = new int[entries.length];
        float[] weights = new float[entries.length];
        int[] bounds = bounds(graph, n);
        int edges = 0;
        for (int row = 0; row < n; row++) {
            Arrays.sort(entries, bounds[row], bounds[row + 1]);
            for (int at = bounds[row]; at < bounds[row + 1]; at++) {
                int column = (int) (entries[at] >>> 32);
                double first = directed[(int) entries[at]];
                double second = 0;
                if (at + 1 < bounds[row + 1] && (int) (entries[at + 1] >>> 32) == column) {
                    second = directed[(int) entries[++at]];
                }
                columns[edges] = column;
                weights[edges++] = (float) join.applyAsDouble(first, second);
            }
            starts[row + 1] = edges;
        }
        return new SparseGraph(
                starts, Arrays.copyOf(columns, edges), Arrays.copyOf(weights, edges));
    }

    int size() {
        return starts.length - 1;
    }

    /** The sum of all weights. */
    double total() {
        double total = 0;
        for (float weight : weights) {
            total += weight;
        }
        return total;
    }

    /** Of every vertex, edges out and in: the other end above the position of the weight. */
    private static long[] entries(NeighborGraph graph, int n) {
        int[] next = bounds(graph, n);
        long[] entries = new long[2 * graph.neighbors().length];
        for (int at = 0; at < graph.neighbors().length; at++) {
            int row = at / graph.k();
            int neighbor = graph.neighbors()[at];
            entries[next[row]++] = (long) neighbor << 32 | at;
            entries[next[neighbor]++] = (long) row << 32 | at;
        }
        return entries;
    }

    private static int[] bounds(NeighborGraph graph, int n) {
        int[] bounds = new int[n + 1];
        for (int row = 0; row < n; row++) {
            bounds[row + 1] = graph.k();
        }
        for (int neighbor : graph.neighbors()) {
            bounds[neighbor + 1]++;
        }
        Arrays.parallelPrefix(bounds, Integer::sum);
        return bounds;
    }
}
