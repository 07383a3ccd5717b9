package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Targets;
import io.winnow.learning.math.Lbfgs;
import io.winnow.learning.math.PackedMatrix;
import io.winnow.learning.math.SoftmaxKernel;
import java.util.Arrays;

/**
 * The mean weighted cross-entropy of a linear softmax head with an L2 penalty, over parameters θ =
 * (W, b) with C × d + C elements: f(θ) = 1/Σw · (Σᵢ wᵢ·H(tᵢ, softmax(W(xᵢ − μ) + b)) + λ/2·‖W‖²).
 *
 * <p>Rows are gathered once and centred by their mean μ, which changes only b at the minimum but
 * lets L-BFGS arrive in fewer steps.
 */
final class SoftmaxLoss implements Lbfgs.Objective {

    private static final int BLOCK = 128;

    private final int n;
    private final int d;
    private final int classes;
    private final int ld;
    private final int width;
    private final double penalty;
    private final double total;
    private final float[] x;
    private final float[] mean;
    private final float[] targets;
    private final float[] weights;
    private final float[] logits;
    private final float[] residuals;
    private final float[] gradientBlock;

    SoftmaxLoss(Embeddings embeddings, Targets targets, double penalty) {
        this.n = targets.size();
        this.d = embeddings.dimension();
        this.classes = targets.classCount();
        this.ld = PackedMatrix.paddedWidth(d);
        this.width = PackedMatrix.paddedWidth(classes);
        this.penalty = penalty;
        this.weights = targets.weights();
        this.total = total(weights);
        this.targets = padded(targets.distributions(), n, classes, width);
        this.x = new float[Math.multiplyExact(PackedMatrix.paddedRows(n), ld)];
        gather(embeddings, targets.rows());
        this.mean = centre();
        int block = PackedMatrix.paddedRows(Math.min(n, BLOCK));
        this.logits = new float[block * width];
        this.residuals = new float[PackedMatrix.paddedRows(classes) * block];
        this.gradientBlock = new float[PackedMatrix.paddedRows(classes) * ld];
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

    private static float[] padded(float[] values, int rows, int columns, int width) {
        float[] padded = new float[rows * width];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(values, i * columns, padded, i * width, columns);
        }
        return padded;
    }

    private void gather(Embeddings embeddings, int[] rows) {
        for (int i = 0; i < n; i++) {
            embeddings.copyRow(rows[i], x, i * ld);
            float sum = 0;
            for (int j = 0; j < d; j++) {
                sum += Math.abs(x[i * ld + j]);
            }
            if (!Float.isFinite(sum)) {
                throw new IllegalArgumentException("row " + rows[i] + " is not finite");
            }
        }
    }

    private float[] centre() {
        double[] sums = new double[d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                sums[j] += x[i * ld + j];
            }
        }
        float[] centre = new float[d];
        for (int j = 0; j < d; j++) {
            centre[j] = (float) (sums[j] / Math.max(1, n));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                x[i * ld + j] -= centre[j];
            }
        }
        return centre;
    }

    /** Whether nothing weighs anything, so that no head is better than another. */
    boolean isEmpty() {
        return total == 0;
    }

    /** The parameters at which this loss sees {@code head}. */
    double[] parameters(Head head) {
        double[] theta = new double[classes * d + classes];
        for (int c = 0; c < classes; c++) {
            double bias = head.bias()[c];
            for (int j = 0; j < d; j++) {
                theta[c * d + j] = head.weights()[c * d + j];
                bias += theta[c * d + j] * mean[j];
            }
            theta[classes * d + c] = bias;
        }
        return theta;
    }

    /** The head that these parameters mean for rows that are not centred. */
    Head head(double[] theta) {
        float[] w = new float[classes * d];
        float[] b = new float[classes];
        for (int c = 0; c < classes; c++) {
            double bias = theta[classes * d + c];
            for (int j = 0; j < d; j++) {
                w[c * d + j] = (float) theta[c * d + j];
                bias -= theta[c * d + j] * mean[j];
            }
            b[c] = (float) bias;
        }
        return new Head(w, b, 1);
    }

    @Override
    public double evaluate(double[] theta, double[] gradient) {
        float[] w = new float[classes * d];
        double loss = 0;
        for (int i = 0; i < w.length; i++) {
            w[i] = (float) theta[i];
            loss += penalty / 2 * theta[i] * theta[i];
            gradient[i] = penalty * theta[i];
        }
        Arrays.fill(gradient, w.length, gradient.length, 0);
        float[] bias = new float[width];
        Arrays.fill(bias, SoftmaxKernel.NEVER);
        for (int c = 0; c < classes; c++) {
            bias[c] = (float) theta[w.length + c];
        }
        PackedMatrix packed = PackedMatrix.transposed(w, classes, d, 1);
        for (int from = 0; from < n; from += BLOCK) {
            loss += block(from, Math.min(BLOCK, n - from), packed, bias, gradient);
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= total;
        }
        return loss / total;
    }

    /** Adds the loss and gradient of rows {@code [from, from + count)}. */
    private double block(int from, int count, PackedMatrix w, float[] bias, double[] gradient) {
        int rows = PackedMatrix.paddedRows(count);
        w.multiply(x, from * ld, ld, rows, logits);
        Arrays.fill(residuals, 0);
        double loss = 0;
        for (int i = 0; i < count; i++) {
            loss += residual(from + i, i, rows, bias);
        }
        int tall = PackedMatrix.paddedRows(classes);
        PackedMatrix.multiply(residuals, rows, tall, x, from * ld, rows, ld, gradientBlock);
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < d; j++) {
                gradient[c * d + j] += gradientBlock[c * ld + j];
            }
            for (int i = 0; i < count; i++) {
                gradient[classes * d + c] += residuals[c * rows + i];
            }
        }
        return loss;
    }

    /** Writes w·(p − t) of one row as a column and returns w·H(t, p). */
    private double residual(int row, int i, int rows, float[] bias) {
        double fit = 0;
        double mass = 0;
        for (int c = 0; c < classes; c++) {
            float t = targets[row * width + c];
            fit += t * (logits[i * width + c] + bias[c]);
            mass += t;
        }
        double normaliser = SoftmaxKernel.softmax(logits, i * width, bias, width);
        for (int c = 0; c < classes; c++) {
            float p = logits[i * width + c];
            residuals[c * rows + i] = weights[row] * (float) (mass * p - targets[row * width + c]);
        }
        return weights[row] * (mass * normaliser - fit);
    }
}
