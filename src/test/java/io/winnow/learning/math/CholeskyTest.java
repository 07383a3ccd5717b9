package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CholeskyTest {

    /** BᵀB + I. */
    private static float[] definite(int d) {
        float[] b = RandomMatrix.values(d * d, d);
        float[] a = new float[d * d];
        for (int i = 0; i < d * d; i++) {
            double sum = i / d == i % d ? 1 : 0;
            for (int k = 0; k < d; k++) {
                sum += (double) b[k * d + i / d] * b[k * d + i % d];
            }
            a[i] = (float) sum;
        }
        return a;
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,3", "7,10", "33,16", "50,17"})
    void solves(int d, int sides) {
        float[] a = definite(d);
        int width = PackedMatrix.paddedWidth(sides);
        float[] wanted = RandomMatrix.values(d * width, 9);
        float[] x = new float[d * width];
        for (int i = 0; i < d; i++) {
            for (int c = 0; c < width; c++) {
                double sum = 0;
                for (int j = 0; j < d; j++) {
                    sum += (double) a[i * d + j] * wanted[j * width + c];
                }
                x[i * width + c] = (float) sum;
            }
        }

        Cholesky.of(a.clone(), d).orElseThrow().solve(x, width);

        for (int i = 0; i < x.length; i++) {
            assertThat(x[i]).isCloseTo(wanted[i], within(2e-3f));
        }
    }

    @Test
    void refusesWhatIsNotDefinite() {
        assertThat(Cholesky.of(new float[] {1, 2, 2, 1}, 2)).isEmpty();
        assertThat(Cholesky.of(new float[] {Float.NaN}, 1)).isEmpty();
        assertThat(Cholesky.of(new float[] {0}, 1)).isEmpty();
    }
}
