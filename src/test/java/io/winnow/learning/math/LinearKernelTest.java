package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearKernelTest {

    /** X and W as the kernel takes them, of any shape. */
    private record Problem(int n, int classes, int d, float[] x, float[] w) {

        static Problem of(int n, int classes, int d) {
            int ld = LinearKernel.paddedDepth(d);
            float[] x = padded(RandomMatrix.values(n * d, 1), d, LinearKernel.paddedRows(n), ld);
            float[] w =
                    padded(
                            RandomMatrix.values(classes * d, 2),
                            d,
                            LinearKernel.paddedOutputs(classes),
                            ld);
            return new Problem(n, classes, d, x, w);
        }

        private static float[] padded(float[] dense, int d, int rows, int ld) {
            float[] padded = new float[rows * ld];
            for (int i = 0; i < dense.length; i++) {
                padded[i / d * ld + i % d] = dense[i];
            }
            return padded;
        }

        int ld() {
            return LinearKernel.paddedDepth(d);
        }

        int rows() {
            return LinearKernel.paddedRows(n);
        }

        int outputs() {
            return LinearKernel.paddedOutputs(classes);
        }

        float[] scores() {
            float[] z = new float[outputs() * rows()];
            LinearKernel.scores(x, 0, rows(), w, outputs(), ld(), z, rows());
            return z;
        }

        double score(int c, int i) {
            double sum = 0;
            for (int j = 0; j < d; j++) {
                sum += (double) x[i * ld() + j] * w[c * ld() + j];
            }
            return sum;
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,2,7", "5,3,16", "17,10,33", "64,7,128", "33,11,100", "130,2,384"})
    void scoresRows(int n, int classes, int d) {
        Problem problem = Problem.of(n, classes, d);

        float[] z = problem.scores();

        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < n; i++) {
                assertThat((double) z[c * problem.rows() + i])
                        .isCloseTo(problem.score(c, i), within(2e-4));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,2,7", "5,3,16", "17,10,33", "64,7,128", "33,11,100", "130,2,384"})
    void sumsRows(int n, int classes, int d) {
        Problem problem = Problem.of(n, classes, d);
        int ldr = n + 3;
        float[] r = Arrays.copyOf(RandomMatrix.values(classes * ldr, 3), problem.outputs() * ldr);
        float[] g = new float[problem.outputs() * problem.ld()];

        LinearKernel.sums(r, ldr, problem.outputs(), problem.x(), 0, n, problem.ld(), g);

        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < d; j++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += (double) r[c * ldr + i] * problem.x()[i * problem.ld() + j];
                }
                assertThat((double) g[c * problem.ld() + j]).isCloseTo(sum, within(2e-4));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,2", "17,10", "40,101"})
    void softmaxOfColumns(int n, int classes) {
        Problem problem = Problem.of(n, classes, 20);
        float[] z = problem.scores();
        float[] bias = RandomMatrix.values(classes, 4);
        float[] largest = new float[problem.rows()];
        float[] sums = new float[problem.rows()];

        ColumnSoftmax.softmax(z, problem.rows(), bias, problem.rows(), largest, sums);

        for (int i = 0; i < n; i++) {
            double normaliser = 0;
            for (int c = 0; c < classes; c++) {
                normaliser += Math.exp(problem.score(c, i) + bias[c]);
            }
            assertThat(largest[i] + Math.log(sums[i]))
                    .isCloseTo(Math.log(normaliser), within(1e-4));
            for (int c = 0; c < classes; c++) {
                assertThat((double) z[c * problem.rows() + i])
                        .isCloseTo(
                                Math.exp(problem.score(c, i) + bias[c]) / normaliser, within(1e-4));
            }
        }
    }
}
