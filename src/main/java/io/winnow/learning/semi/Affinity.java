package io.winnow.learning.semi;

import io.winnow.learning.math.NeighborGraph;
import java.util.Arrays;

/**
 * The normalised affinity S = D^−½ W D^−½ of a neighbour graph, sparse and symmetric (Zhou et al.
 * 2004), with w(i, j) = max(cos(i, j), 0)^power wherever one is a neighbour of the other, and D the
 * diagonal of W's row sums.
 *
 * @param starts where each row's entries start, of length n + 1
 * @param columns the column of each entry
 * @param values the value of each entry
 */
record Affinity(int[] starts, int[] columns, float[] values) {

    /** The affinity of {@code graph} over {@code n} rows; without neighbours it is zero. */
    static Affinity of(NeighborGraph graph, int n, double power) {
        int k = graph.k();
        int[] starts = new int[n + 1];
        for (int e = 0; e < n * k; e++) {
            starts[e / k + 1]++;
            if (!hasNeighbor(graph, graph.neighbors()[e], e / k)) {
                starts[graph.neighbors()[e] + 1]++;
            }
        }
        for (int i = 0; i < n; i++) {
            starts[i + 1] += starts[i];
        }
        Affinity affinity = new Affinity(starts, new int[starts[n]], new float[starts[n]]);
        affinity.fill(graph, n, power);
        affinity.normalise(n);
        return affinity;
    }

    int size() {
        return starts.length - 1;
    }

    /** {@code to} ← S · {@code from}, both n × {@code width}, row-major. */
    void multiply(float[] from, float[] to, int width) {
        float[] sum = new float[width];
        for (int i = 0; i < size(); i++) {
            Arrays.fill(sum, 0);
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                int at = columns[e] * width;
                for (int c = 0; c < width; c++) {
                    sum[c] += values[e] * from[at + c];
                }
            }
            System.arraycopy(sum, 0, to, i * width, width);
        }
    }

    private void fill(NeighborGraph graph, int n, double power) {
        int k = graph.k();
        int[] next = starts.clone();
        for (int e = 0; e < n * k; e++) {
            int i = e / k;
            int j = graph.neighbors()[e];
            float weight = (float) Math.pow(Math.max(graph.similarities()[e], 0), power);
            put(next[i]++, j, weight);
            if (!hasNeighbor(graph, j, i)) {
                put(next[j]++, i, weight);
            }
        }
    }

    private void put(int at, int column, float weight) {
        columns[at] = column;
        values[at] = weight;
    }

    private void normalise(int n) {
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            double degree = 0;
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                degree += values[e];
            }
            scale[i] = degree > 0 ? 1 / Math.sqrt(degree) : 0;
        }
        for (int i = 0; i < n; i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                values[e] = (float) (values[e] * scale[i] * scale[columns[e]]);
            }
        }
    }

    private static boolean hasNeighbor(NeighborGraph graph, int row, int neighbor) {
        for (int e = row * graph.k(); e < (row + 1) * graph.k(); e++) {
            if (graph.neighbors()[e] == neighbor) {
                return true;
            }
        }
        return false;
    }
}
