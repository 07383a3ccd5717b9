package io.winnow.learning.semi;

import io.winnow.learning.classify.Head;
import io.winnow.learning.math.VectorKernels;
import java.util.Arrays;

/** A linear softmax model with a gradient, for plain stochastic descent. */
final class LinearSoftmax {

    private final int classes;
    private final int dimension;
    private final float[] weights;
    private final float[] bias;
    private final float[] weightGradient;
    private final float[] biasGradient;

    LinearSoftmax(Head head) {
        this.classes = head.classCount();
        this.dimension = head.dimension();
        this.weights = head.weights().clone();
        this.bias = head.bias().clone();
        this.weightGradient = new float[weights.length];
        this.biasGradient = new float[classes];
    }

    int classCount() {
        return classes;
    }

    int dimension() {
        return dimension;
    }

    Head head() {
        return new Head(weights.clone(), bias.clone(), 1);
    }

    /** {@code into} ← softmax(W x + b) for {@code count} rows. */
    void predict(float[] rows, float[] into, int count) {
        for (int i = 0; i < count; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                float logit =
                        VectorKernels.dot(weights, c * dimension, rows, i * dimension, dimension);
                into[i * classes + c] = logit + bias[c];
                most = Math.max(most, into[i * classes + c]);
            }
            for (int c = i * classes; c < (i + 1) * classes; c++) {
                into[c] = (float) Math.exp(into[c] - most);
            }
            Rows.normalise(into, i * classes, classes);
        }
    }

    /** Sets the gradient to zero. */
    void clear() {
        Arrays.fill(weightGradient, 0);
        Arrays.fill(biasGradient, 0);
    }

    /**
     * Adds the gradient of {@code scale} · mean over rows of H(target, p), with respect to W and b;
     * the targets are constants.
     */
    void add(Views views, double scale) {
        float[] p = new float[views.targets().length];
        predict(views.rows(), p, views.count());
        for (int i = 0; i < views.count(); i++) {
            for (int c = 0; c < classes; c++) {
                int at = i * classes + c;
                float slope = (float) (scale * (p[at] - views.targets()[at]) / views.count());
                biasGradient[c] += slope;
                VectorKernels.axpy(
                        slope,
                        views.rows(),
                        i * dimension,
                        weightGradient,
                        c * dimension,
                        dimension);
            }
        }
    }

    /** W ← W − rate · (∂W + decay · W), b ← b − rate · ∂b. */
    void descend(double rate, double decay) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= (float) (rate * (weightGradient[i] + decay * weights[i]));
        }
        for (int c = 0; c < classes; c++) {
            bias[c] -= (float) (rate * biasGradient[c]);
        }
    }

    /** θ ← momentum · θ + (1 − momentum) · other. */
    void follow(LinearSoftmax other, double momentum) {
        average(weights, other.weights, (float) momentum);
        average(bias, other.bias, (float) momentum);
    }

    private static void average(float[] values, float[] others, float momentum) {
        for (int i = 0; i < values.length; i++) {
            values[i] = momentum * values[i] + (1 - momentum) * others[i];
        }
    }
}
