package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.math.ColumnSoftmax;
import io.winnow.learning.math.LinearKernel;
import org.jspecify.annotations.Nullable;

/** Applies a head to many embeddings, a block of rows at a time, so that each is read once. */
final class SoftmaxScoring {

    private static final int BLOCK = LinearKernel.paddedRows(128);
    private static final int ROWS_PER_REPORT = BLOCK << 5;

    private final Embeddings embeddings;
    private final float @Nullable [] array;
    private final int classes;
    private final int d;
    private final int ld;
    private final float[] w;
    private final float[] bias;
    private final float[] rows;
    private final float[] z;
    private final float[] unused = new float[BLOCK];

    private SoftmaxScoring(Head head, Embeddings embeddings) {
        this.embeddings = embeddings;
        this.array = embeddings.array().orElse(null);
        this.classes = head.classCount();
        this.d = head.dimension();
        this.ld = LinearKernel.paddedDepth(d);
        this.w = new float[LinearKernel.paddedOutputs(classes) * ld];
        this.bias = new float[classes];
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < d; j++) {
                w[c * ld + j] = head.weights()[c * d + j] / head.temperature();
            }
            bias[c] = head.bias()[c] / head.temperature();
        }
        this.rows = new float[BLOCK * ld];
        this.z = new float[LinearKernel.paddedOutputs(classes) * BLOCK];
    }

    static Posterior score(Head head, Embeddings embeddings, Progress progress) {
        return new SoftmaxScoring(head, embeddings).score(progress);
    }

    private Posterior score(Progress progress) {
        float[] values = new float[Math.multiplyExact(embeddings.size(), classes)];
        for (int from = 0; from < embeddings.size(); from += BLOCK) {
            if (from % ROWS_PER_REPORT == 0) {
                progress.report(from, embeddings.size(), "scoring");
            }
            int count = Math.min(BLOCK, embeddings.size() - from);
            logits(from, count);
            ColumnSoftmax.softmax(z, BLOCK, bias, BLOCK, unused, unused);
            write(values, from * classes, count);
        }
        return new Posterior(values, classes);
    }

    /** Whole blocks of whole vectors are read where they are. */
    private void logits(int from, int count) {
        int outputs = LinearKernel.paddedOutputs(classes);
        if (array != null && ld == d && count == BLOCK) {
            LinearKernel.scores(array, from * d, BLOCK, w, outputs, ld, z, BLOCK);
        } else {
            read(from, count);
            LinearKernel.scores(rows, 0, BLOCK, w, outputs, ld, z, BLOCK);
        }
    }

    private void read(int from, int count) {
        if (ld == d) {
            embeddings.copyRows(from, count, rows, 0);
        } else {
            for (int i = 0; i < count; i++) {
                embeddings.copyRow(from + i, rows, i * ld);
            }
        }
    }

    private void write(float[] values, int at, int count) {
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < classes; c++) {
                values[at + i * classes + c] = z[c * BLOCK + i];
            }
        }
    }
}
