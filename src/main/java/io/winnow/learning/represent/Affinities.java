package io.winnow.learning.represent;

import io.winnow.learning.math.NeighborGraph;

/**
 * The p of t-SNE (van der Maaten &amp; Hinton 2008, equation 1) over nearest neighbours (van der
 * Maaten 2014, section 4.1): p(j|i) ∝ exp(−βᵢ‖xᵢ − xⱼ‖²) with βᵢ such that the perplexity is the
 * one wanted, then p(i,j) ∝ p(j|i) + p(i|j), all of which sum to 1.
 */
final class Affinities {

    private static final int STEPS = 100;
    private static final double SETTLED = 1e-5;

    private final double perplexity;
    private final int k;
    private final double[] distances;
    private final double[] shares;

    private Affinities(double perplexity, int k) {
        this.perplexity = perplexity;
        this.k = k;
        this.distances = new double[k];
        this.shares = new double[k];
    }

    static SparseGraph of(NeighborGraph graph, int n, double perplexity) {
        Affinities row = new Affinities(perplexity, graph.k());
        float[] conditional = new float[graph.neighbors().length];
        for (int i = 0; i < graph.size(); i++) {
            row.solve(graph, i, conditional);
        }
        SparseGraph joint = SparseGraph.symmetric(graph, conditional, n, Double::sum);
        double total = joint.total();
        for (int e = 0; e < joint.weights().length; e++) {
            joint.weights()[e] /= (float) total;
        }
        return joint;
    }

    /** Finds β by bisection; distances count from the least, which changes no share. */
    private void solve(NeighborGraph graph, int row, float[] into) {
        float nearest = graph.similarities()[row * k];
        for (int j = 0; j < k; j++) {
            distances[j] = Math.max(0, 2.0 * (nearest - graph.similarities()[row * k + j]));
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double beta = 1;
        for (int step = 0; step < STEPS; step++) {
            double excess = entropy(beta) - Math.log(perplexity);
            if (Math.abs(excess) <= SETTLED) {
                break;
            }
            low = excess > 0 ? beta : low;
            high = excess > 0 ? high : beta;
            beta = Double.isInfinite(high) ? 2 * beta : (low + high) / 2;
        }
        for (int j = 0; j < k; j++) {
            into[row * k + j] = (float) shares[j];
        }
    }

    /** Sets the shares, and gives −Σ p ln p. */
    private double entropy(double beta) {
        double sum = 0;
        double weighted = 0;
        for (int j = 0; j < k; j++) {
            shares[j] = Math.exp(-beta * distances[j]);
            sum += shares[j];
            weighted += distances[j] * shares[j];
        }
        for (int j = 0; j < k; j++) {
            shares[j] /= sum;
        }
        return Math.log(sum) + beta * weighted / sum;
    }
}
