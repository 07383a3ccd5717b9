package io.winnow.learning.represent;

import io.winnow.learning.math.NeighborGraph;

/**
 * The fuzzy neighbourhoods of UMAP (McInnes et al. 2018, algorithms 2 and 3): w(i→j) = exp(−max(0,
 * d(i,j) − ρᵢ) / σᵢ), where ρᵢ is the distance to the nearest neighbour that is not a duplicate and
 * σᵢ makes Σⱼ w = log₂ k; joined as a + b − ab. Distances are cosine distances.
 */
final class FuzzyGraph {

    private static final int STEPS = 64;
    private static final double SETTLED = 1e-5;
    private static final double LEAST_SHARE = 1e-3;

    private FuzzyGraph() {}

    static SparseGraph of(NeighborGraph graph, int n) {
        int k = graph.k();
        double mean = mean(graph);
        float[] directed = new float[graph.neighbors().length];
        double[] distances = new double[k];
        for (int i = 0; i < graph.size(); i++) {
            double nearest = 0;
            double sum = 0;
            for (int j = k - 1; j >= 0; j--) {
                distances[j] = distance(graph, i * k + j);
                nearest = distances[j] > 0 ? distances[j] : nearest;
                sum += distances[j];
            }
            double least = LEAST_SHARE * (nearest > 0 ? sum / k : mean);
            double width = Math.max(width(distances, nearest), least);
            for (int j = 0; j < k; j++) {
                directed[i * k + j] = (float) weight(distances[j], nearest, width);
            }
        }
        return SparseGraph.symmetric(graph, directed, n, (a, b) -> a + b - a * b);
    }

    /** σ by bisection. */
    private static double width(double[] distances, double nearest) {
        double wanted = Math.log(distances.length) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double width = 1;
        for (int step = 0; step < STEPS; step++) {
            double sum = 0;
            for (double distance : distances) {
                sum += weight(distance, nearest, width);
            }
            if (Math.abs(sum - wanted) < SETTLED) {
                break;
            }
            low = sum < wanted ? width : low;
            high = sum < wanted ? high : width;
            width = Double.isInfinite(high) ? 2 * width : (low + high) / 2;
        }
        return width;
    }

    private static double weight(double distance, double nearest, double width) {
        return distance <= nearest ? 1 : Math.exp((nearest - distance) / width);
    }

    private static double distance(NeighborGraph graph, int at) {
        return Math.max(0, 1.0 - graph.similarities()[at]);
    }

    private static double mean(NeighborGraph graph) {
        double sum = 0;
        for (int at = 0; at < graph.similarities().length; at++) {
            sum += distance(graph, at);
        }
        return sum / graph.similarities().length;
    }
}
