package io.winnow.learning.semi;

import java.util.Arrays;

/**
 * FreeMatch's self-adaptive threshold (Wang et al. 2023, eqs. 5–7): τ ← m·τ + (1 − m)·mean max q
 * and p̃ ← m·p̃ + (1 − m)·mean q, both from 1 / C, and τ(c) = τ · p̃(c) / max p̃. It starts low,
 * rises as the model grows sure, and asks less of classes that are rarely answered.
 */
final class AdaptiveThreshold implements Threshold {

    private final double momentum;
    private final double[] share;
    private double tau;

    /**
     * Starts at chance.
     *
     * @param momentum m, in [0, 1)
     */
    AdaptiveThreshold(int classes, double momentum) {
        this.momentum = momentum;
        this.share = new double[classes];
        this.tau = 1.0 / classes;
        Arrays.fill(share, tau);
    }

    @Override
    public void observe(float[] answers) {
        if (answers.length == 0) {
            return;
        }
        int classes = share.length;
        double[] sum = new double[classes];
        double most = 0;
        for (int at = 0; at < answers.length; at += classes) {
            double top = 0;
            for (int c = 0; c < classes; c++) {
                sum[c] += answers[at + c];
                top = Math.max(top, answers[at + c]);
            }
            most += top;
        }
        double n = (double) answers.length / classes;
        tau = momentum * tau + (1 - momentum) * most / n;
        for (int c = 0; c < classes; c++) {
            share[c] = momentum * share[c] + (1 - momentum) * sum[c] / n;
        }
    }

    @Override
    public double of(int c) {
        return tau * share[c] / Arrays.stream(share).max().orElseThrow();
    }
}
