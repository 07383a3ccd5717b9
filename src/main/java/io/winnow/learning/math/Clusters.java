package io.winnow.learning.math;

/**
 * A partition of n rows around k centres.
 *
 * @param assignment the cluster with the nearest centre for each row, of length n
 * @param centres k × d, row-major
 * @param k the number of clusters
 * @param inertia Σ of squared distances of the rows to their centres
 */
@SuppressWarnings("ArrayRecordComponent")
public record Clusters(int[] assignment, float[] centres, int k, double inertia) {

    public Clusters {
        if (k < 1 || centres.length % k != 0) {
            throw new IllegalArgumentException(centres.length + " values for " + k + " centres");
        }
    }

    /** How many rows each cluster has, of length k. */
    public int[] sizes() {
        int[] sizes = new int[k];
        for (int cluster : assignment) {
            sizes[cluster]++;
        }
        return sizes;
    }

    /** The rows of each cluster, ascending. */
    public int[][] members() {
        int[] sizes = sizes();
        int[][] members = new int[k][];
        for (int c = 0; c < k; c++) {
            members[c] = new int[sizes[c]];
        }
        for (int row = assignment.length - 1; row >= 0; row--) {
            int c = assignment[row];
            members[c][--sizes[c]] = row;
        }
        return members;
    }
}
