package io.winnow.learning.math;

import io.winnow.learning.Embeddings;

/** One pass of Lloyd's algorithm: assigns every row and sums up each cluster. */
final class KMeansPass {

    private static final int ROWS_PER_CHECK = 4096;

    private final Embeddings embeddings;
    private final float[] centres;
    private final int k;
    private final int d;
    private final int[] assignment;
    private final double[] squared;
    private final double[] sums;
    private final int[] counts;
    private double inertia;

    KMeansPass(Embeddings embeddings, float[] centres, int k) {
        this.embeddings = embeddings;
        this.centres = centres;
        this.k = k;
        this.d = embeddings.dimension();
        this.assignment = new int[embeddings.size()];
        this.squared = new double[embeddings.size()];
        this.sums = new double[k * d];
        this.counts = new int[k];
    }

    /** Assigns all rows, running {@code check} now and then. */
    void run(Runnable check) {
        NearestCentre nearest = new NearestCentre(centres, k, d);
        for (int from = 0; from < assignment.length; from += NearestCentre.BLOCK) {
            if (from % ROWS_PER_CHECK == 0) {
                check.run();
            }
            int count = Math.min(NearestCentre.BLOCK, assignment.length - from);
            nearest.search(embeddings, from, count, this::assign);
        }
    }

    private void assign(int row, int centre, double distance, float[] values, int at) {
        if (!Double.isFinite(distance)) {
            throw new IllegalArgumentException("row " + row + " is not finite");
        }
        assignment[row] = centre;
        squared[row] = distance;
        inertia += distance;
        counts[centre]++;
        for (int j = 0; j < d; j++) {
            sums[centre * d + j] += values[at + j];
        }
    }

    double inertia() {
        return inertia;
    }

    Clusters clusters() {
        return new Clusters(assignment, centres, k, inertia);
    }

    /** The mean of each cluster, after clusters without rows took the farthest rows over. */
    float[] means() {
        for (int c = 0; c < k; c++) {
            if (counts[c] == 0) {
                takeFarthest(c);
            }
        }
        float[] means = new float[k * d];
        for (int i = 0; i < means.length; i++) {
            int count = counts[i / d];
            means[i] = count == 0 ? centres[i] : (float) (sums[i] / count);
        }
        return means;
    }

    private void takeFarthest(int empty) {
        int farthest = 0;
        for (int i = 1; i < squared.length; i++) {
            if (squared[i] > squared[farthest]) {
                farthest = i;
            }
        }
        int from = assignment[farthest];
        if (squared[farthest] == 0 || counts[from] < 2) {
            return;
        }
        float[] row = embeddings.row(farthest);
        for (int j = 0; j < d; j++) {
            sums[from * d + j] -= row[j];
            sums[empty * d + j] = row[j];
        }
        counts[from]--;
        counts[empty] = 1;
        squared[farthest] = 0;
    }
}
