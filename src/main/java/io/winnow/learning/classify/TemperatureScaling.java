package io.winnow.learning.classify;

import io.winnow.learning.Posterior;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Temperature scaling (Guo et al. 2017, §4.2): one number T that makes softmax(z / T) as confident
 * as it is right.
 */
public final class TemperatureScaling {

    private static final double LOWEST = .05;
    private static final double HIGHEST = 20;
    private static final double LEAST = 1e-7;
    private static final int GRID = 64;
    private static final double PRECISION = 1e-6;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private TemperatureScaling() {}

    /**
     * The T, from .05 to 20, that minimises Σᵢ −log p_T(labelᵢ) + (log T)² / 2. The last term is a
     * standard normal prior on log T: it keeps T near 1 while labels are few and is outweighed once
     * they are many.
     *
     * @param predictions of a head at temperature 1; of a head at T₀ it is the factor for T₀
     * @throws IllegalArgumentException if a probability is not a number; the message names its row
     */
    public static double fit(OutOfFold predictions) {
        double[] logits = logits(predictions.posterior());
        int[] truth = predictions.labels().classes();
        int classes = predictions.labels().classCount();
        return Math.exp(minimise(logT -> loss(logits, truth, classes, logT)));
    }

    /** The same predictions at T: softmax(log p / T). The most probable class stays so. */
    public static OutOfFold apply(OutOfFold predictions, double temperature) {
        double[] logits = logits(predictions.posterior());
        int classes = predictions.labels().classCount();
        float[] scaled = new float[logits.length];
        for (int at = 0; at < scaled.length; at += classes) {
            double most = Arrays.stream(logits, at, at + classes).max().orElseThrow();
            double sum = 0;
            for (int c = at; c < at + classes; c++) {
                sum += Math.exp((logits[c] - most) / temperature);
            }
            for (int c = at; c < at + classes; c++) {
                scaled[c] = (float) (Math.exp((logits[c] - most) / temperature) / sum);
            }
        }
        return new OutOfFold(predictions.labels(), new Posterior(scaled, classes));
    }

    private static double[] logits(Posterior posterior) {
        double[] logits = new double[posterior.values().length];
        for (int i = 0; i < logits.length; i++) {
            float p = posterior.values()[i];
            if (!(p >= 0 && p <= 1.001)) {
                throw new IllegalArgumentException(
                        "row " + i / posterior.classCount() + " has probability " + p);
            }
            logits[i] = Math.log(Math.max(p, LEAST));
        }
        return logits;
    }

    private static double loss(double[] logits, int[] truth, int classes, double logT) {
        double inverse = Math.exp(-logT);
        double loss = logT * logT / 2;
        for (int i = 0; i < truth.length; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                most = Math.max(most, logits[i * classes + c]);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += Math.exp((logits[i * classes + c] - most) * inverse);
            }
            loss += Math.log(sum) - (logits[i * classes + truth[i]] - most) * inverse;
        }
        return loss;
    }

    /** The best point of a grid, refined by golden-section search between its neighbours. */
    private static double minimise(DoubleUnaryOperator loss) {
        double low = Math.log(LOWEST);
        double step = (Math.log(HIGHEST) - low) / GRID;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double value = loss.applyAsDouble(low + i * step);
            if (value < least) {
                least = value;
                best = i;
            }
        }
        double left = low + Math.max(0, best - 1) * step;
        double right = low + Math.min(GRID, best + 1) * step;
        while (right - left > PRECISION) {
            double a = right - GOLDEN * (right - left);
            double b = left + GOLDEN * (right - left);
            if (loss.applyAsDouble(a) <= loss.applyAsDouble(b)) {
                right = b;
            } else {
                left = a;
            }
        }
        return (left + right) / 2;
    }
}
