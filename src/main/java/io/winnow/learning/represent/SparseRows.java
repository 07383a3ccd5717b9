package io.winnow.learning.represent;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of which most elements are zero.
 *
 * @param starts where each row begins in the other arrays, of length n + 1
 * @param columns the column of each element that is not zero, ascending in a row
 * @param values those elements
 * @param dimension the number of columns d
 */
record SparseRows(int[] starts, int[] columns, float[] values, int dimension)
        implements Covariance {

    static SparseRows of(List<int[]> columns, List<float[]> values, int dimension) {
        int[] starts = new int[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], columns.get(i).length);
        }
        int[] allColumns = new int[starts[columns.size()]];
        float[] allValues = new float[allColumns.length];
        for (int i = 0; i < columns.size(); i++) {
            System.arraycopy(columns.get(i), 0, allColumns, starts[i], columns.get(i).length);
            System.arraycopy(values.get(i), 0, allValues, starts[i], values.get(i).length);
        }
        return new SparseRows(starts, allColumns, allValues, dimension);
    }

    /** The number of rows n. */
    int size() {
        return starts.length - 1;
    }

    /** {@inheritDoc} Here it is XᵀX / n. */
    @Override
    public double[] timesCovariance(double[] vectors, int p) {
        double[] products = new double[p * dimension];
        IntStream.range(0, p)
                .parallel()
                .forEach(i -> {
                    for (int row = 0; row < size(); row++) {
                        double along = dot(row, vectors, i * dimension) / size();
                        for (int at = starts[row]; at < starts[row + 1]; at++) {
                            products[i * dimension + columns[at]] += along * values[at];
                        }
                    }
                });
        return products;
    }

    /** The product of a row and the d elements of {@code vector} from {@code from} on. */
    double dot(int row, double[] vector, int from) {
        double sum = 0;
        for (int at = starts[row]; at < starts[row + 1]; at++) {
            sum += values[at] * vector[from + columns[at]];
        }
        return sum;
    }
}
