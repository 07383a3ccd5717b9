package io.winnow.learning.represent;

import io.winnow.learning.Embeddings;
import io.winnow.learning.math.PackedMatrix;
import java.util.Arrays;

/** A copy of rows less their mean, laid out to multiply vectors by its covariance. */
final class CentredRows implements Covariance {

    private static final int BLOCK = 128;

    private final int n;
    private final int d;
    private final int ld;
    private final double[] mean;
    private final float[] x;

    CentredRows(Embeddings rows) {
        this.n = rows.size();
        this.d = rows.dimension();
        this.ld = PackedMatrix.paddedWidth(d);
        this.x = new float[Math.multiplyExact(Math.ceilDiv(n, BLOCK) * BLOCK, ld)];
        for (int i = 0; i < n; i++) {
            rows.copyRow(i, x, i * ld);
        }
        this.mean = mean();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                x[i * ld + j] -= (float) mean[j];
            }
        }
    }

    private double[] mean() {
        double[] sums = new double[d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                sums[j] += x[i * ld + j];
                if (!Float.isFinite(x[i * ld + j])) {
                    throw new IllegalArgumentException("row " + i + " is not finite");
                }
            }
        }
        return Arrays.stream(sums).map(sum -> sum / n).toArray();
    }

    @Override
    public int dimension() {
        return d;
    }

    float[] means() {
        float[] means = new float[d];
        for (int j = 0; j < d; j++) {
            means[j] = (float) mean[j];
        }
        return means;
    }

    /** {@inheritDoc} Here it is Σ (x − μ)(x − μ)ᵀ / (n − 1). */
    @Override
    public double[] timesCovariance(double[] vectors, int p) {
        float[] single = new float[vectors.length];
        for (int i = 0; i < single.length; i++) {
            single[i] = (float) vectors[i];
        }
        PackedMatrix packed = PackedMatrix.transposed(single, p, d, 1);
        int tall = PackedMatrix.paddedRows(p);
        float[] scores = new float[BLOCK * packed.width()];
        float[] transposed = new float[tall * BLOCK];
        float[] products = new float[tall * ld];
        double[] sums = new double[p * d];
        for (int from = 0; from < n; from += BLOCK) {
            packed.multiply(x, from * ld, ld, BLOCK, scores);
            transpose(scores, packed.width(), p, transposed);
            PackedMatrix.multiply(transposed, BLOCK, tall, x, from * ld, BLOCK, ld, products);
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < d; j++) {
                    sums[i * d + j] += products[i * ld + j];
                }
            }
        }
        return Arrays.stream(sums).map(sum -> sum / Math.max(1, n - 1)).toArray();
    }

    private static void transpose(float[] from, int width, int columns, float[] to) {
        for (int i = 0; i < BLOCK; i++) {
            for (int j = 0; j < columns; j++) {
                to[j * BLOCK + i] = from[i * width + j];
            }
        }
    }
}
