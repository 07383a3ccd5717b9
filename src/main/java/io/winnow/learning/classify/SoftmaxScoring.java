package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Posterior;

/** Applies a head to many embeddings. */
final class SoftmaxScoring {

    private SoftmaxScoring() {}

    static Posterior score(Head head, Embeddings embeddings) {
        int classes = head.classCount();
        int d = head.dimension();
        float[] values = new float[embeddings.size() * classes];
        float[] row = new float[d];
        for (int i = 0; i < embeddings.size(); i++) {
            embeddings.copyRow(i, row, 0);
            softmax(head, row, values, i * classes);
        }
        return new Posterior(values, classes);
    }

    private static void softmax(Head head, float[] row, float[] into, int at) {
        int d = row.length;
        float max = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < head.classCount(); c++) {
            float logit = head.bias()[c];
            for (int j = 0; j < d; j++) {
                logit += head.weights()[c * d + j] * row[j];
            }
            into[at + c] = logit / head.temperature();
            max = Math.max(max, into[at + c]);
        }
        float sum = 0;
        for (int c = 0; c < head.classCount(); c++) {
            into[at + c] = (float) Math.exp(into[at + c] - max);
            sum += into[at + c];
        }
        for (int c = 0; c < head.classCount(); c++) {
            into[at + c] /= sum;
        }
    }
}
