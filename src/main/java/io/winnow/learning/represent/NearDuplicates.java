package io.winnow.learning.represent;

import io.winnow.learning.math.NeighborGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of rows that are nearly the same: cosine similarity above a threshold to a neighbour, or
 * equal keys. Groups are connected components, so a chain of small steps joins its two ends.
 *
 * @param threshold cosine similarity that a pair must exceed, in [−1, 1)
 */
public record NearDuplicates(float threshold) {

    public NearDuplicates {
        if (!(threshold >= -1 && threshold < 1)) {
            throw new IllegalArgumentException("a similarity of " + threshold + " to exceed");
        }
    }

    /** Cosine similarity above .99. */
    public NearDuplicates() {
        this(.99f);
    }

    /**
     * The groups, largest first, each at least two rows, ascending.
     *
     * @param graph neighbours of the n rows; more of them find more pairs in dense places
     * @param keys a hash of each row's content, of length n
     */
    public List<int[]> groups(NeighborGraph graph, long[] keys) {
        int n = keys.length;
        if (graph.size() != n && graph.k() > 0) {
            throw new IllegalArgumentException(graph.size() + " lists for " + n + " rows");
        }
        int[] parents = new int[n];
        Map<Long, Integer> firstOf = new HashMap<>();
        for (int row = 0; row < n; row++) {
            parents[row] = row;
            Integer same = firstOf.putIfAbsent(keys[row], row);
            join(parents, row, same == null ? row : same);
        }
        for (int at = 0; at < graph.neighbors().length; at++) {
            if (graph.similarities()[at] > threshold) {
                join(parents, at / graph.k(), graph.neighbors()[at]);
            }
        }
        return components(parents);
    }

    private static List<int[]> components(int[] parents) {
        Map<Integer, List<Integer>> byRoot = new HashMap<>();
        for (int row = 0; row < parents.length; row++) {
            byRoot.computeIfAbsent(root(parents, row), root -> new ArrayList<>(1)).add(row);
        }
        return byRoot.values().stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
                .sorted(
                        Comparator.<int[]>comparingInt(rows -> -rows.length)
                                .thenComparingInt(rows -> rows[0]))
                .toList();
    }

    private static void join(int[] parents, int a, int b) {
        int first = root(parents, a);
        int second = root(parents, b);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    private static int root(int[] parents, int row) {
        int root = row;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
