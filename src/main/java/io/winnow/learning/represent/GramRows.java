package io.winnow.learning.represent;

import java.util.stream.IntStream;

/**
 * XXᵀ / n of sparse rows: where there are fewer rows than columns its eigenvectors U cost less than
 * those V of XᵀX / n, and V = XᵀU up to the length of each.
 */
record GramRows(SparseRows rows) implements Covariance {

    @Override
    public int dimension() {
        return rows.size();
    }

    @Override
    public double[] timesCovariance(double[] vectors, int p) {
        int n = rows.size();
        double[] products = new double[p * n];
        IntStream.range(0, p)
                .parallel()
                .forEach(i -> {
                    double[] image = new double[rows.dimension()];
                    addRows(vectors, i, image);
                    for (int row = 0; row < n; row++) {
                        products[i * n + row] = rows.dot(row, image, 0) / n;
                    }
                });
        return products;
    }

    /** XᵀU, each column of length 1: k × d, row-major. */
    float[] rightVectors(float[] left, int k) {
        int d = rows.dimension();
        double[] vectors = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            vectors[i] = left[i];
        }
        float[] right = new float[k * d];
        for (int i = 0; i < k; i++) {
            double[] image = new double[d];
            addRows(vectors, i, image);
            double square = 0;
            for (double value : image) {
                square += value * value;
            }
            for (int j = 0; j < d && square > 0; j++) {
                right[i * d + j] = (float) (image[j] / Math.sqrt(square));
            }
        }
        return right;
    }

    private void addRows(double[] vectors, int vector, double[] image) {
        for (int row = 0; row < rows.size(); row++) {
            double weight = vectors[vector * rows.size() + row];
            for (int at = rows.starts()[row]; at < rows.starts()[row + 1]; at++) {
                image[rows.columns()[at]] += weight * rows.values()[at];
            }
        }
    }
}
