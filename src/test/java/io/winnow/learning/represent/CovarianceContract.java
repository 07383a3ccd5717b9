package io.winnow.learning.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every covariance promises. */
abstract class CovarianceContract {

    /** That of these rows, n × d; half of the elements are zero. */
    abstract Covariance covariance(float[] rows, int n, int d);

    /** The same matrix, element by element: m × m, row-major. */
    abstract double[] dense(float[] rows, int n, int d);

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 5", "2, 3", "40, 7", "7, 40", "300, 130"})
    void multipliesByTheMatrix(int n, int d) {
        float[] rows = rows(n, d, 1);
        double[] dense = dense(rows, n, d);
        Covariance covariance = covariance(rows, n, d);
        int m = covariance.dimension();
        assertThat(dense).hasSize(m * m);
        double[] vectors = new Random(2).doubles(3L * m, -1, 1).toArray();

        double[] products = covariance.timesCovariance(vectors, 3);

        assertThat(products).hasSize(3 * m);
        for (int v = 0; v < 3; v++) {
            for (int i = 0; i < m; i++) {
                double expected = 0;
                for (int j = 0; j < m; j++) {
                    expected += dense[i * m + j] * vectors[v * m + j];
                }
                assertThat(products[v * m + i]).isCloseTo(expected, within(1e-4));
            }
        }
    }

    @Test
    void aVectorIsMultipliedAlikeAloneAndAmongOthers() {
        Covariance covariance = covariance(rows(60, 9, 3), 60, 9);
        int m = covariance.dimension();
        double[] vectors = new Random(4).doubles(5L * m, -1, 1).toArray();
        double[] copy = vectors.clone();

        double[] together = covariance.timesCovariance(vectors, 5);

        assertThat(vectors).isEqualTo(copy);
        assertThat(covariance.timesCovariance(vectors, 5)).isEqualTo(together);
        for (int v = 0; v < 5; v++) {
            double[] alone =
                    covariance.timesCovariance(Arrays.copyOfRange(vectors, v * m, (v + 1) * m), 1);
            assertThat(alone)
                    .containsExactly(
                            Arrays.copyOfRange(together, v * m, (v + 1) * m), within(1e-6));
        }
    }

    @Test
    void isSymmetricAndNeverNegative() {
        Covariance covariance = covariance(rows(30, 12, 5), 30, 12);
        int m = covariance.dimension();
        double[] pair = new Random(6).doubles(2L * m, -1, 1).toArray();
        double[] products = covariance.timesCovariance(pair, 2);
        double across = 0;
        double back = 0;
        double own = 0;
        for (int i = 0; i < m; i++) {
            across += pair[i] * products[m + i];
            back += pair[m + i] * products[i];
            own += pair[i] * products[i];
        }
        assertThat(across).isCloseTo(back, within(1e-5));
        assertThat(own).isPositive();
    }

    @Test
    void rowsOfZerosVaryNowhere() {
        Covariance covariance = covariance(new float[20 * 4], 20, 4);
        double[] vectors = new double[covariance.dimension()];
        Arrays.fill(vectors, 1);
        assertThat(covariance.timesCovariance(vectors, 1)).containsOnly(0);
    }

    private static float[] rows(int n, int d, long seed) {
        Random random = new Random(seed);
        float[] rows = new float[n * d];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextBoolean() ? (float) random.nextGaussian() + 1 : 0;
        }
        return rows;
    }
}
