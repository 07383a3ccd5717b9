package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;

/**
 * A linear softmax head: p = softmax((W x + b) / T).
 *
 * @param weights W, C × d, row-major
 * @param bias b, of length C
 * @param temperature T, positive; 1 before calibration
 */
public record Head(float[] weights, float[] bias, float temperature) {

    public Head {
        if (bias.length < 1 || weights.length % bias.length != 0) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + bias.length + " classes");
        }
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature " + temperature);
        }
    }

    /** The number of classes C. */
    public int classCount() {
        return bias.length;
    }

    /** The dimension d of the embeddings it takes. */
    public int dimension() {
        return weights.length / bias.length;
    }

    /** The same head at another temperature. */
    public Head withTemperature(float other) {
        return new Head(weights, bias, other);
    }

    /** The class probabilities of every row: n × C. */
    public Posterior predict(Embeddings embeddings) {
        return predict(embeddings, Progress.NONE);
    }

    /**
     * The same for as long as somebody wants it.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public Posterior predict(Embeddings embeddings, Progress progress) {
        if (embeddings.dimension() != dimension()) {
            throw new IllegalArgumentException(
                    "head takes " + dimension() + " dimensions, got " + embeddings.dimension());
        }
        return SoftmaxScoring.score(this, embeddings, progress);
    }
}
