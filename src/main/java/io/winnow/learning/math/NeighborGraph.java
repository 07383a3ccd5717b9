package io.winnow.learning.math;

/**
 * The k nearest neighbours of each row, nearest first, itself left out; or of each query.
 *
 * @param neighbors n × k rows, row-major
 * @param similarities n × k cosine similarities, row-major
 * @param k neighbours per row
 */
public record NeighborGraph(int[] neighbors, float[] similarities, int k) {

    public NeighborGraph {
        if (k < 0
                || neighbors.length != similarities.length
                || (k > 0 && neighbors.length % k != 0)) {
            throw new IllegalArgumentException(
                    "%d neighbours, %d similarities, k = %d"
                            .formatted(neighbors.length, similarities.length, k));
        }
    }

    /** The number of rows, n; 0 when {@code k} is 0. */
    public int size() {
        return k == 0 ? 0 : neighbors.length / k;
    }
}
