package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VectorKernelsTest {

    /** Interpreted at first, compiled in the end: the bits must stay. */
    @Test
    void theLastBitStaysWhenTheCodeGetsHot() {
        Random random = new Random(3);
        float[] a = new float[67];
        float[] b = new float[67];
        for (int i = 0; i < a.length; i++) {
            a[i] = (float) random.nextGaussian();
            b[i] = (float) random.nextGaussian();
        }
        float dot = VectorKernels.dot(a, b);
        float distance = VectorKernels.squaredDistance(a, 0, b, 0, a.length);
        for (int i = 0; i < 50_000; i++) {
            assertThat(VectorKernels.dot(a, b)).isEqualTo(dot);
            assertThat(VectorKernels.squaredDistance(a, 0, b, 0, a.length)).isEqualTo(distance);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 15, 16, 17, 31, 32, 33, 128, 387})
    void agreesWithTheDefinitions(int d) {
        float[] a = RandomMatrix.values(d + 3, d);
        float[] b = RandomMatrix.values(d + 5, d + 1);
        double dot = 0;
        double distance = 0;
        for (int i = 0; i < d; i++) {
            dot += (double) a[3 + i] * b[5 + i];
            distance += Math.pow((double) a[3 + i] - b[5 + i], 2);
        }
        float[] y = b.clone();
        VectorKernels.axpy(-.5f, a, 3, y, 5, d);

        assertThat((double) VectorKernels.dot(a, 3, b, 5, d)).isCloseTo(dot, within(1e-4));
        assertThat((double) VectorKernels.squaredDistance(a, 3, b, 5, d))
                .isCloseTo(distance, within(1e-3));
        assertThat(Arrays.copyOf(y, 5)).containsExactly(Arrays.copyOf(b, 5));
        for (int i = 0; i < d; i++) {
            assertThat(y[5 + i]).isCloseTo(b[5 + i] - .5f * a[3 + i], within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,5,7", "4,16,384", "9,17,33", "64,130,20"})
    void multipliesMatrices(int n, int m, int d) {
        int rows = PackedMatrix.paddedRows(n);
        float[] a = Arrays.copyOf(RandomMatrix.values(n * d, 1), rows * d);
        float[] b = RandomMatrix.values(m * d, 2);
        PackedMatrix packed = PackedMatrix.transposed(b, m, d, 2);
        float[] out = new float[rows * packed.width()];

        packed.multiply(a, 0, d, rows, out);

        for (int i = 0; i < n; i++) {
            for (int j = 0; j < packed.width(); j++) {
                double expected = 0;
                for (int k = 0; k < d && j < m; k++) {
                    expected += 2.0 * a[i * d + k] * b[j * d + k];
                }
                assertThat((double) out[i * packed.width() + j]).isCloseTo(expected, within(1e-3));
            }
        }
    }

    @Test
    void refusesVectorsOfDifferentLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VectorKernels.dot(new float[2], new float[3]));
    }

    @Test
    void exponentialIsPreciseOverItsRange() {
        for (float x = 0; x > -86; x -= .0137f) {
            float e = SoftmaxKernel.exp(FloatVector.broadcast(VectorKernels.SPECIES, x)).lane(0);
            double expected = Math.exp(x);
            assertThat((double) e).isCloseTo(expected, within(expected * 3e-7));
        }
        FloatVector never = FloatVector.broadcast(VectorKernels.SPECIES, SoftmaxKernel.NEVER);
        assertThat(SoftmaxKernel.exp(never).lane(0)).isBetween(0f, 1e-37f);
    }
}
