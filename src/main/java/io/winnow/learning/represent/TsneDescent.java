package io.winnow.learning.represent;

import java.util.Arrays;

/**
 * Gradient descent on KL(P‖Q), equation 5 of van der Maaten &amp; Hinton (2008), with momentum and
 * a gain per coordinate (Jacobs 1988). For the first 250 steps attraction is exaggerated 12-fold
 * and momentum is .5, then .8. Learning rate n / 48, at least 50 (Belkina et al. 2019).
 */
final class TsneDescent {

    static final int EXAGGERATED = 250;
    static final double THETA = .5;

    private static final double EXAGGERATION = 12;
    private static final double LEAST_GAIN = .01;

    private final SparseGraph p;
    private final int n;
    private final double rate;
    private final double[] places;
    private final double[] speeds;
    private final double[] gains;
    private final double[] attraction;
    private final double[] repulsion;
    private int steps;

    TsneDescent(SparseGraph p, double[] places) {
        this.p = p;
        this.n = p.size();
        this.rate = Math.max(n / EXAGGERATION / 4, 50);
        this.places = places.clone();
        this.speeds = new double[2 * n];
        this.gains = new double[2 * n];
        Arrays.fill(gains, 1);
        this.attraction = new double[2 * n];
        this.repulsion = new double[2 * n];
    }

    double[] places() {
        return places.clone();
    }

    void step() {
        boolean early = steps++ < EXAGGERATED;
        double normaliser = repel();
        double pull = 4 * (early ? EXAGGERATION : 1);
        double push = 4 / normaliser;
        double momentum = early ? .5 : .8;
        Blocks.sum(
                n,
                (from, to) -> {
                    attract(from, to);
                    for (int c = 2 * from; c < 2 * to; c++) {
                        move(c, pull * attraction[c] - push * repulsion[c], momentum);
                    }
                    return 0;
                });
        commit();
    }

    /** KL(P‖Q) over the stored pairs, with the normaliser of Q by Barnes–Hut. */
    double divergence() {
        double normaliser = repel();
        return Blocks.sum(
                n,
                (from, to) -> {
                    double sum = 0;
                    for (int i = from; i < to; i++) {
                        for (int e = p.starts()[i]; e < p.starts()[i + 1]; e++) {
                            double q = kernel(i, p.columns()[e]) / normaliser;
                            double weight = p.weights()[e];
                            sum += weight > 0 ? weight * Math.log(weight / q) : 0;
                        }
                    }
                    return sum;
                });
    }

    private double repel() {
        QuadTree tree = new QuadTree(places, THETA);
        return Blocks.sum(
                n,
                (from, to) -> {
                    double sum = 0;
                    for (int at = from; at < to; at++) {
                        sum += tree.repulsion(at, repulsion, 2 * tree.point(at));
                    }
                    return sum;
                });
    }

    private void attract(int from, int to) {
        for (int i = from; i < to; i++) {
            double x = 0;
            double y = 0;
            for (int e = p.starts()[i]; e < p.starts()[i + 1]; e++) {
                int j = p.columns()[e];
                double weight = p.weights()[e] * kernel(i, j);
                x += weight * (places[2 * i] - places[2 * j]);
                y += weight * (places[2 * i + 1] - places[2 * j + 1]);
            }
            attraction[2 * i] = x;
            attraction[2 * i + 1] = y;
        }
    }

    private double kernel(int i, int j) {
        double dx = places[2 * i] - places[2 * j];
        double dy = places[2 * i + 1] - places[2 * j + 1];
        return 1 / (1 + dx * dx + dy * dy);
    }

    /** Changes the speed only: other rows still read the place. */
    private void move(int c, double gradient, double momentum) {
        boolean turned = gradient * speeds[c] > 0;
        gains[c] = Math.max(LEAST_GAIN, turned ? gains[c] * .8 : gains[c] + .2);
        speeds[c] = momentum * speeds[c] - rate * gains[c] * gradient;
    }

    private void commit() {
        for (int c = 0; c < 2 * n; c++) {
            places[c] += speeds[c];
        }
    }
}
