package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {

    /** numpy.linalg.eigvalsh([[2, -1, 0], [-1, 2, -1], [0, -1, 2]]) = 2 − √2, 2, 2 + √2. */
    @Test
    void agreesWithNumpy() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[] {2, -1, 0, -1, 2, -1, 0, -1, 2}, 3);

        assertThat(eigen.values())
                .containsExactly(
                        new double[] {2 + Math.sqrt(2), 2, 2 - Math.sqrt(2)}, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 96})
    void theVectorsDiagonalise(int p) {
        Random random = new Random(p);
        double[] matrix = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i * p + j] = random.nextGaussian();
                matrix[j * p + i] = matrix[i * p + j];
            }
        }

        SymmetricEigen eigen = SymmetricEigen.of(matrix, p);

        for (int v = 0; v < p; v++) {
            double square = 0;
            for (int i = 0; i < p; i++) {
                double image = 0;
                for (int j = 0; j < p; j++) {
                    image += matrix[i * p + j] * eigen.vectors()[v * p + j];
                }
                double value = eigen.vectors()[v * p + i];
                square += value * value;
                assertThat(image).isCloseTo(eigen.values()[v] * value, within(1e-10));
            }
            assertThat(square).isCloseTo(1, within(1e-10));
            assertThat(eigen.values()[v])
                    .isLessThanOrEqualTo(v == 0 ? Double.MAX_VALUE : eigen.values()[v - 1]);
        }
    }

    @Test
    void takesWhatIsDiagonalAlready() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[] {1, 0, 0, 5}, 2);

        assertThat(eigen.values()).containsExactly(5, 1);
        assertThat(eigen.vectors()).containsExactly(0, 1, 1, 0);
        assertThat(SymmetricEigen.of(new double[4], 2).values()).containsExactly(0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> SymmetricEigen.of(new double[3], 2));
    }
}
