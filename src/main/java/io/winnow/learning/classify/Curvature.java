package io.winnow.learning.classify;

import io.winnow.learning.Progress;
import io.winnow.learning.math.Cholesky;
import io.winnow.learning.math.ColumnSoftmax;
import io.winnow.learning.math.Lbfgs;
import io.winnow.learning.math.LinearKernel;
import io.winnow.learning.math.PackedMatrix;

/**
 * One curvature for all classes of a softmax head. The Hessian of Σ w·H(t, p) has a block Σᵢ
 * wᵢ·p_c(1 − p_c)·xᵢxᵢᵀ + λI for each class c; here every class gets the same mean block, measured
 * on a few evenly spaced rows (Böhning 1992 bounds it likewise). As a preconditioner it evens out
 * the directions of the embeddings, along which curvature differs by orders of magnitude.
 */
final class Curvature implements Lbfgs.Preconditioner {

    private static final int BLOCK = LinearKernel.paddedRows(128);

    private static final int ROWS_PER_DIMENSION = 4;

    /** Curvature of a row the head is sure of: it may not be sure for long. */
    private static final double LEAST = .01;

    private final Cholesky factor;
    private final int classes;
    private final int d;
    private final double scale;
    private final double biasScale;
    private final float[] columns;

    private Curvature(Cholesky factor, int classes, int d, double scale, double biasScale) {
        this.factor = factor;
        this.classes = classes;
        this.d = d;
        this.scale = scale;
        this.biasScale = biasScale;
        this.columns = new float[d * PackedMatrix.paddedWidth(classes)];
    }

    /**
     * Measures it near a head.
     *
     * @param weights one per row
     * @param w the head's weights, rows {@code ld} apart
     * @param bias the head's bias on centred rows
     * @param total the sum of the weights, by which the loss is divided
     * @return {@link Lbfgs.Preconditioner#NONE} where it would not pay: fewer rows than dimensions
     */
    static Lbfgs.Preconditioner of(
            TrainingRows rows,
            float[] weights,
            float[] w,
            float[] bias,
            double penalty,
            double total,
            Progress progress) {
        int d = rows.dimension();
        if (bias.length < 2 || rows.size() < d) {
            return NONE;
        }
        Gram gram = new Gram(rows, weights, w, bias);
        gram.sum(Math.min(rows.size(), ROWS_PER_DIMENSION * d), progress);
        if (!(gram.mass > 0)) {
            return NONE;
        }
        return Cholesky.of(gram.plus(penalty), d)
                .<Lbfgs.Preconditioner>map(
                        f -> new Curvature(f, bias.length, d, total, total / gram.mass))
                .orElse(NONE);
    }

    /** q ← H₀·q for the weights, class by class, and for the biases. */
    @Override
    public void apply(double[] q) {
        int width = PackedMatrix.paddedWidth(classes);
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < d; j++) {
                columns[j * width + c] = (float) q[c * d + j];
            }
        }
        factor.solve(columns, width);
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < d; j++) {
                q[c * d + j] = scale * columns[j * width + c];
            }
            q[classes * d + c] *= biasScale;
        }
    }

    /** Σᵢ qᵢ·xᵢxᵢᵀ with qᵢ = wᵢ·(1 − Σp²)/(C − 1), the mean of p(1 − p) over the classes. */
    private static final class Gram {

        private final TrainingRows rows;
        private final float[] weights;
        private final float[] w;
        private final float[] bias;
        private final int ld;
        private final int tall;
        private final float[] square;
        private final float[] block;
        private final float[] across;
        private final float[] part;
        private final float[] z;
        private double mass;

        Gram(TrainingRows rows, float[] weights, float[] w, float[] bias) {
            this.rows = rows;
            this.weights = weights;
            this.w = w;
            this.bias = bias;
            this.ld = rows.ld();
            this.tall = LinearKernel.paddedOutputs(bias.length);
            this.square = new float[ld * ld];
            this.part = new float[ld * ld];
            this.block = new float[BLOCK * ld];
            this.across = new float[ld * BLOCK];
            this.z = new float[tall * BLOCK];
        }

        /** Over {@code m} evenly spaced rows that stand for all. */
        void sum(int m, Progress progress) {
            for (int from = 0; from < m; from += BLOCK) {
                progress.report(from, m, SoftmaxLoss.MESSAGE);
                int count = Math.min(BLOCK, m - from);
                for (int i = 0; i < count; i++) {
                    System.arraycopy(rows.x(), row(from + i, m) * ld, block, i * ld, ld);
                }
                LinearKernel.scores(block, 0, BLOCK, w, tall, ld, z, BLOCK);
                float[] unused = new float[BLOCK];
                ColumnSoftmax.softmax(z, BLOCK, bias, BLOCK, unused, unused);
                for (int i = 0; i < count; i++) {
                    weigh(i, (double) rows.size() / m * weights[row(from + i, m)]);
                }
                add(count);
            }
        }

        private int row(int i, int m) {
            return (int) ((long) i * rows.size() / m);
        }

        private void weigh(int i, double weight) {
            double squares = 0;
            for (int c = 0; c < bias.length; c++) {
                squares += z[c * BLOCK + i] * z[c * BLOCK + i];
            }
            double q = weight * Math.max(LEAST, (1 - squares) / (bias.length - 1));
            mass += q;
            for (int j = 0; j < ld; j++) {
                across[j * BLOCK + i] = (float) q * block[i * ld + j];
            }
        }

        private void add(int count) {
            LinearKernel.sums(across, BLOCK, ld, block, 0, count, ld, part);
            for (int i = 0; i < square.length; i++) {
                square[i] += part[i];
            }
        }

        float[] plus(double penalty) {
            int d = rows.dimension();
            float[] dense = new float[d * d];
            for (int j = 0; j < d; j++) {
                System.arraycopy(square, j * ld, dense, j * d, d);
                dense[j * d + j] += (float) penalty;
            }
            return dense;
        }
    }
}
