package io.winnow.learning.represent;

import io.winnow.learning.math.SeededHash;

/**
 * Stochastic gradient descent on UMAP's cross entropy with negative sampling (McInnes et al. 2018,
 * algorithm 5). An edge of weight w is visited in a share w / max w of the epochs; each visit pulls
 * twice, once for either direction of the edge, and pushes away from five random points. Gradients
 * are cut at ±4, the step falls from 1 to 0.
 */
final class UmapDescent {

    /** The fit of 1 / (1 + a·d^2b) to a minimal distance of .1. */
    private static final double A = 1.576943460;

    private static final double B = .8950608781;
    private static final int NEGATIVES = 5;
    private static final double MOST = 4;
    private static final double NEAR = .001;

    private final SparseGraph graph;
    private final int n;
    private final int epochs;
    private final long seed;
    private final float heaviest;
    private double[] places;
    private double[] next;
    private int epoch;

    UmapDescent(SparseGraph graph, double[] start, int epochs, long seed) {
        this.graph = graph;
        this.n = graph.size();
        this.epochs = epochs;
        this.seed = seed;
        this.places = start.clone();
        this.next = new double[2 * n];
        float most = 0;
        for (float weight : graph.weights()) {
            most = Math.max(most, weight);
        }
        this.heaviest = most;
    }

    double[] places() {
        return places.clone();
    }

    void step() {
        double rate = 1 - (double) epoch / epochs;
        Blocks.sum(
                n,
                (from, to) -> {
                    double[] place = new double[2];
                    for (int i = from; i < to; i++) {
                        move(i, rate, place);
                    }
                    return 0;
                });
        double[] before = places;
        places = next;
        next = before;
        epoch++;
    }

    private void move(int i, double rate, double[] place) {
        place[0] = places[2 * i];
        place[1] = places[2 * i + 1];
        long random = SeededHash.mix(seed + epoch, i);
        for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
            if (!visited(graph.weights()[e] / heaviest)) {
                continue;
            }
            pull(place, graph.columns()[e], rate);
            pull(place, graph.columns()[e], rate);
            for (int s = 0; s < NEGATIVES; s++) {
                // Knuth's linear congruential generator, of which the upper bits are good.
                random = random * 6364136223846793005L + 1442695040888963407L;
                int other = (int) ((random >>> 33) * n >>> 31);
                if (other != i) {
                    push(place, other, rate);
                }
            }
        }
        next[2 * i] = place[0];
        next[2 * i + 1] = place[1];
    }

    private boolean visited(double share) {
        return (int) ((epoch + 1) * share) > (int) (epoch * share);
    }

    private void pull(double[] place, int other, double rate) {
        double dx = place[0] - places[2 * other];
        double dy = place[1] - places[2 * other + 1];
        double square = dx * dx + dy * dy;
        if (square > 0) {
            double power = Math.pow(square, B);
            double slope = -2 * A * B * power / square / (1 + A * power);
            place[0] += rate * Math.clamp(slope * dx, -MOST, MOST);
            place[1] += rate * Math.clamp(slope * dy, -MOST, MOST);
        }
    }

    private void push(double[] place, int other, double rate) {
        double dx = place[0] - places[2 * other];
        double dy = place[1] - places[2 * other + 1];
        double square = dx * dx + dy * dy;
        double slope = 2 * B / ((NEAR + square) * (1 + A * Math.pow(square, B)));
        place[0] += rate * Math.clamp(slope * dx, -MOST, MOST);
        place[1] += rate * Math.clamp(slope * dy, -MOST, MOST);
    }
}
