package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.LinearKernel;

/**
 * The rows to learn from, gathered once, padded with zeros for {@link LinearKernel}, and centred by
 * their mean μ: that changes only the bias at the minimum, but lets L-BFGS arrive in fewer steps.
 *
 * @param x n × d, rows {@code ld} apart
 * @param mean μ, of length d
 * @param size n
 * @param ld the distance of two rows
 */
record TrainingRows(float[] x, float[] mean, int size, int ld) {

    private static final int ROWS_PER_REPORT = 4_096;

    /**
     * Gathers {@code rows}.
     *
     * @throws IllegalArgumentException if one of them is not finite; the message names it
     */
    static TrainingRows of(Embeddings embeddings, int[] rows, Progress progress) {
        int ld = LinearKernel.paddedDepth(embeddings.dimension());
        float[] x = new float[Math.multiplyExact(LinearKernel.paddedRows(rows.length), ld)];
        for (int i = 0; i < rows.length; i++) {
            if (i % ROWS_PER_REPORT == 0) {
                progress.report(i, rows.length, SoftmaxLoss.MESSAGE);
            }
            embeddings.copyRow(rows[i], x, i * ld);
            float sum = 0;
            for (int j = i * ld; j < (i + 1) * ld; j++) {
                sum += Math.abs(x[j]);
            }
            if (!Float.isFinite(sum)) {
                throw new IllegalArgumentException("row " + rows[i] + " is not finite");
            }
        }
        float[] mean = new float[embeddings.dimension()];
        TrainingRows gathered = new TrainingRows(x, mean, rows.length, ld);
        gathered.centre(progress);
        return gathered;
    }

    private void centre(Progress progress) {
        double[] sums = new double[ld];
        for (int i = 0; i < size; i++) {
            if (i % ROWS_PER_REPORT == 0) {
                progress.report(i, size, SoftmaxLoss.MESSAGE);
            }
            for (int j = 0; j < ld; j++) {
                sums[j] += x[i * ld + j];
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] = (float) (sums[j] / Math.max(1, size));
        }
        for (int i = 0; i < size; i++) {
            if (i % ROWS_PER_REPORT == 0) {
                progress.report(i, size, SoftmaxLoss.MESSAGE);
            }
            for (int j = 0; j < mean.length; j++) {
                x[i * ld + j] -= mean[j];
            }
        }
    }

    /** d. */
    int dimension() {
        return mean.length;
    }
}
