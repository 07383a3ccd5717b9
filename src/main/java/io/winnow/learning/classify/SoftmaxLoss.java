package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.math.ColumnSoftmax;
import io.winnow.learning.math.Lbfgs;
import io.winnow.learning.math.LinearKernel;
import java.util.Arrays;

/**
 * The mean weighted cross-entropy of a linear softmax head with an L2 penalty, over parameters θ =
 * (W, b) with C × d + C elements: f(θ) = 1/Σw · (Σᵢ wᵢ·H(tᵢ, softmax(W(xᵢ − μ) + b)) + λ/2·‖W‖²).
 */
final class SoftmaxLoss implements Lbfgs.Objective {

    private static final int BLOCK = LinearKernel.paddedRows(128);
    private static final int ROWS_PER_REPORT = BLOCK << 4;
    static final String MESSAGE = "fitting the head";

    private final Progress progress;
    private final TrainingRows rows;
    private final int n;
    private final int d;
    private final int classes;
    private final int ld;
    private final int tall;
    private final double penalty;
    private final double total;
    private final float[] targets;
    private final float[] masses;
    private final float[] weights;
    private final float[] w;
    private final float[] bias;
    private final float[] z;
    private final float[] largest = new float[BLOCK];
    private final float[] sums = new float[BLOCK];
    private final float[] part;

    SoftmaxLoss(Embeddings embeddings, Targets targets, double penalty, Progress progress) {
        this.progress = progress;
        this.n = targets.size();
        this.d = embeddings.dimension();
        this.classes = targets.classCount();
        this.tall = LinearKernel.paddedOutputs(classes);
        this.penalty = penalty;
        this.weights = targets.weights();
        this.total = total(weights);
        this.targets = byClass(targets.distributions(), n, classes);
        this.masses = masses(targets.distributions(), n, classes);
        this.rows = TrainingRows.of(embeddings, targets.rows(), progress);
        this.ld = rows.ld();
        this.w = new float[tall * ld];
        this.bias = new float[classes];
        this.z = new float[tall * BLOCK];
        this.part = new float[tall * ld];
    }

    private static double total(float[] weights) {
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Float.isInfinite(weights[i])) {
                throw new IllegalArgumentException("weight " + i + " is " + weights[i]);
            }
            total += weights[i];
        }
        return total;
    }

    private static float[] byClass(float[] values, int n, int classes) {
        float[] across = new float[values.length];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < classes; c++) {
                across[c * n + i] = values[i * classes + c];
            }
        }
        return across;
    }

    /** Σt of each row. */
    private static float[] masses(float[] values, int n, int classes) {
        float[] masses = new float[n];
        for (int i = 0; i < values.length; i++) {
            masses[i / classes] += values[i];
        }
        return masses;
    }

    /** Whether nothing weighs anything, so that no head is better than another. */
    boolean isEmpty() {
        return total == 0;
    }

    /** The parameters at which this loss sees {@code head}. */
    double[] parameters(Head head) {
        double[] theta = new double[classes * d + classes];
        for (int c = 0; c < classes; c++) {
            double shifted = head.bias()[c];
            for (int j = 0; j < d; j++) {
                theta[c * d + j] = head.weights()[c * d + j];
                shifted += theta[c * d + j] * rows.mean()[j];
            }
            theta[classes * d + c] = shifted;
        }
        return theta;
    }

    /** The head that these parameters mean for rows that are not centred. */
    Head head(double[] theta) {
        float[] plain = new float[classes * d];
        float[] b = new float[classes];
        for (int c = 0; c < classes; c++) {
            double shifted = theta[classes * d + c];
            for (int j = 0; j < d; j++) {
                plain[c * d + j] = (float) theta[c * d + j];
                shifted -= theta[c * d + j] * rows.mean()[j];
            }
            b[c] = (float) shifted;
        }
        return new Head(plain, b, 1);
    }

    /** The curvature near {@code theta}. */
    Lbfgs.Preconditioner curvature(double[] theta) {
        read(theta);
        return Curvature.of(rows, weights, w, bias, penalty, total, progress);
    }

    @Override
    public double evaluate(double[] theta, double[] gradient) {
        read(theta);
        double loss = 0;
        for (int i = 0; i < classes * d; i++) {
            loss += penalty / 2 * theta[i] * theta[i];
            gradient[i] = penalty * theta[i];
        }
        Arrays.fill(gradient, classes * d, gradient.length, 0);
        for (int from = 0; from < n; from += BLOCK) {
            if (from % ROWS_PER_REPORT == 0) {
                progress.report(from, n, MESSAGE);
            }
            loss += block(from, Math.min(BLOCK, n - from), gradient);
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= total;
        }
        return loss / total;
    }

    private void read(double[] theta) {
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < d; j++) {
                w[c * ld + j] = (float) theta[c * d + j];
            }
            bias[c] = (float) theta[classes * d + c];
        }
    }

    /** Adds the gradient of rows {@code [from, from + count)}; returns their loss. */
    private double block(int from, int count, double[] gradient) {
        int padded = LinearKernel.paddedRows(count);
        LinearKernel.scores(rows.x(), from * ld, padded, w, tall, ld, z, BLOCK);
        double loss = fit(from, count);
        ColumnSoftmax.softmax(z, BLOCK, bias, padded, largest, sums);
        for (int i = 0; i < count; i++) {
            loss += weights[from + i] * masses[from + i] * (largest[i] + Math.log(sums[i]));
        }
        for (int c = 0; c < classes; c++) {
            gradient[classes * d + c] += residuals(c, from, count);
        }
        LinearKernel.sums(z, BLOCK, tall, rows.x(), from * ld, count, ld, part);
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < d; j++) {
                gradient[c * d + j] += part[c * ld + j];
            }
        }
        return loss;
    }

    /** −Σ w·t·(z + b), before the softmax overwrites z. */
    private double fit(int from, int count) {
        double fit = 0;
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < count; i++) {
                float t = targets[c * n + from + i];
                if (t != 0) {
                    fit -= (double) weights[from + i] * t * (z[c * BLOCK + i] + bias[c]);
                }
            }
        }
        return fit;
    }

    /** Turns the probabilities of one class into w·(Σt·p − t); returns their sum. */
    private double residuals(int c, int from, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            float t = targets[c * n + from + i];
            float p = z[c * BLOCK + i];
            float residual = weights[from + i] * (masses[from + i] * p - t);
            z[c * BLOCK + i] = residual;
            sum += residual;
        }
        return sum;
    }
}
