package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Posterior;
import io.winnow.learning.math.PackedMatrix;
import io.winnow.learning.math.SoftmaxKernel;
import java.util.Arrays;

/** Applies a head to many embeddings, a block of rows at a time. */
final class SoftmaxScoring {

    private static final int BLOCK = 32;

    private SoftmaxScoring() {}

    static Posterior score(Head head, Embeddings embeddings) {
        int classes = head.classCount();
        int d = head.dimension();
        PackedMatrix weights =
                PackedMatrix.transposed(head.weights(), classes, d, 1 / head.temperature());
        float[] bias = bias(head, weights.width());
        float[] rows = new float[BLOCK * d];
        float[] logits = new float[BLOCK * weights.width()];
        float[] values = new float[Math.multiplyExact(embeddings.size(), classes)];
        for (int from = 0; from < embeddings.size(); from += BLOCK) {
            int count = Math.min(BLOCK, embeddings.size() - from);
            embeddings.copyRows(from, count, rows, 0);
            weights.multiply(rows, 0, d, PackedMatrix.paddedRows(count), logits);
            for (int i = 0; i < count; i++) {
                int at = i * bias.length;
                SoftmaxKernel.softmax(logits, at, bias, bias.length);
                System.arraycopy(logits, at, values, (from + i) * classes, classes);
            }
        }
        return new Posterior(values, classes);
    }

    private static float[] bias(Head head, int width) {
        float[] bias = new float[width];
        Arrays.fill(bias, SoftmaxKernel.NEVER);
        for (int c = 0; c < head.classCount(); c++) {
            bias[c] = head.bias()[c] / head.temperature();
        }
        return bias;
    }
}
