package io.winnow.learning.semi;

import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;

/**
 * Learning with local and global consistency (Zhou et al. 2004): F ← α·S·F + (1 − α)·Y, with Y the
 * labels, then each class divided by its mass and each row by its sum (class mass normalisation,
 * Zhu et al. 2003, for equal priors).
 *
 * @param power how steeply an edge's weight falls with the cosine
 * @param alpha α, in [0, 1)
 * @param iterations how often F is updated
 */
record Spreading(double power, double alpha, int iterations) {

    Spreading {
        if (!(alpha >= 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha " + alpha + " is outside [0, 1)");
        }
    }

    /** The defaults: cosine to the 8th, α = 0.99, 50 iterations. */
    Spreading() {
        this(8, .99, 50);
    }

    /** F, n × C; a row that no label reaches is uniform. */
    Posterior spread(Affinity affinity, Targets labels, Progress progress) {
        int classes = labels.classCount();
        float[] current = new float[affinity.size() * classes];
        add(labels, 1, current);
        float[] next = new float[current.length];
        for (int t = 0; t < iterations; t++) {
            progress.report(t, iterations, "spreading labels");
            step(affinity, labels, current, next);
            float[] kept = current;
            current = next;
            next = kept;
        }
        return normalise(current, classes);
    }

    private void step(Affinity affinity, Targets labels, float[] from, float[] to) {
        int classes = labels.classCount();
        affinity.multiply(from, to, classes);
        for (int i = 0; i < to.length; i++) {
            to[i] *= (float) alpha;
        }
        add(labels, (float) (1 - alpha), to);
    }

    /** {@code to} ← {@code to} + {@code scale} · Y. */
    private static void add(Targets labels, float scale, float[] to) {
        int classes = labels.classCount();
        for (int i = 0; i < labels.size(); i++) {
            for (int c = 0; c < classes; c++) {
                to[labels.rows()[i] * classes + c] +=
                        scale * labels.distributions()[i * classes + c];
            }
        }
    }

    private static Posterior normalise(float[] values, int classes) {
        double[] mass = new double[classes];
        for (int i = 0; i < values.length; i++) {
            mass[i % classes] += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            double of = mass[i % classes];
            values[i] = of > 0 ? (float) (values[i] / of) : 0;
        }
        for (int at = 0; at < values.length; at += classes) {
            Rows.normalise(values, at, classes);
        }
        return new Posterior(values, classes);
    }
}
