package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * k-means++: each next centre is a row drawn with probability proportional to its squared distance
 * from the centres so far. Looks at a uniform sample of 20 rows per centre, at least 10,000.
 */
final class KMeansSeeding {

    private static final int LEAST_SAMPLE = 10_000;
    private static final int SAMPLE_PER_CENTRE = 20;

    private KMeansSeeding() {}

    /** k × d centres, each equal to a row. */
    static float[] centres(Embeddings embeddings, int k, SplittableRandom random, Runnable check) {
        int n = Math.min(embeddings.size(), Math.max(LEAST_SAMPLE, SAMPLE_PER_CENTRE * k));
        int d = embeddings.dimension();
        int[] sample = Sampling.draw(embeddings.size(), n, random);
        float[] rows = new float[n * d];
        for (int i = 0; i < n; i++) {
            embeddings.copyRow(sample[i], rows, i * d);
        }
        float[] centres = new float[k * d];
        double[] squared = new double[n];
        Arrays.fill(squared, Double.POSITIVE_INFINITY);
        int chosen = 0;
        for (int c = 0; c < k; c++) {
            check.run();
            System.arraycopy(rows, chosen * d, centres, c * d, d);
            double total = 0;
            for (int i = 0; i < n; i++) {
                double distance = VectorKernels.squaredDistance(rows, i * d, centres, c * d, d);
                squared[i] = Math.min(squared[i], distance);
                total += squared[i];
            }
            if (!Double.isFinite(total)) {
                throw notFinite(sample, rows, d);
            }
            chosen = draw(squared, random.nextDouble() * total);
        }
        return centres;
    }

    private static IllegalArgumentException notFinite(int[] sample, float[] rows, int d) {
        for (int i = 0; i < sample.length; i++) {
            if (!Float.isFinite(VectorKernels.dot(rows, i * d, rows, i * d, d))) {
                return new IllegalArgumentException("row " + sample[i] + " is not finite");
            }
        }
        return new IllegalArgumentException("distances exceed what float32 holds");
    }

    private static int draw(double[] weights, double at) {
        int last = 0;
        double left = at;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
