package io.winnow.learning.represent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class SparseRowsTest extends CovarianceContract {

    @Override
    Covariance covariance(float[] rows, int n, int d) {
        return sparse(rows, n, d);
    }

    static SparseRows sparse(float[] rows, int n, int d) {
        List<int[]> columns = new ArrayList<>();
        List<float[]> values = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            int at = row * d;
            int[] filled = IntStream.range(0, d).filter(j -> rows[at + j] != 0).toArray();
            float[] elements = new float[filled.length];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = rows[at + filled[i]];
            }
            columns.add(filled);
            values.add(elements);
        }
        return SparseRows.of(columns, values, d);
    }

    /** XᵀX / n. */
    @Override
    double[] dense(float[] rows, int n, int d) {
        double[] dense = new double[d * d];
        for (int row = 0; row < n; row++) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    dense[i * d + j] += (double) rows[row * d + i] * rows[row * d + j] / n;
                }
            }
        }
        return dense;
    }
}
