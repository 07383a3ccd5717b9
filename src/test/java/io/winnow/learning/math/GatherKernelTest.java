package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import jdk.incubator.vector.DoubleVector;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatherKernelTest {

    private static final Offset<Double> WITHIN = within(1e-11);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 10, 100})
    void agreesWithPlainLoops(int width) {
        Random random = new Random(width);
        int stride = GatherKernel.padded(width);
        double[] start = new double[stride];
        Arrays.fill(start, width, stride, Double.NEGATIVE_INFINITY);
        double[] table = new double[5 * stride];
        for (int i = 0; i < table.length; i++) {
            table[i] = i % stride < width ? -9 * random.nextDouble() : 0;
        }
        int[] rows = {4, 0, 4, 2};
        double[] z = new double[2 * stride];
        GatherKernel.sum(start, table, rows, 1, 4, z, 0);
        GatherKernel.sum(start, table, rows, 0, 0, z, stride);
        double[] logs = new double[2];
        GatherKernel.softmax(z, width, logs);

        double total = 0;
        for (int c = 0; c < width; c++) {
            total += Math.exp(table[c] + table[4 * stride + c] + table[2 * stride + c]);
        }
        for (int c = 0; c < width; c++) {
            double sum = table[c] + table[4 * stride + c] + table[2 * stride + c];
            assertThat(z[c]).isCloseTo(Math.exp(sum) / total, within(1e-12));
            assertThat(z[stride + c]).isCloseTo(1.0 / width, within(1e-12));
        }
        assertThat(logs).containsExactly(new double[] {Math.log(total), Math.log(width)}, WITHIN);

        double[] added = new double[5 * stride];
        GatherKernel.add(z, 0, stride, rows, 0, 3, added);
        for (int c = 0; c < width; c++) {
            assertThat(added[4 * stride + c]).isEqualTo(2 * z[c]);
            assertThat(added[c]).isEqualTo(z[c]);
            assertThat(added[stride + c]).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-.3", "-.34657", "-.35", "-1", "-20.5", "-400", "-707.9"})
    void exponentialIsExactEnough(double x) {
        int lanes = GatherKernel.padded(1);
        double[] z = new double[lanes];
        Arrays.fill(z, Double.NEGATIVE_INFINITY);
        z[0] = x;
        double[] e = new double[lanes];
        GatherKernel.exp(DoubleVector.fromArray(GatherKernel.SPECIES, z, 0)).intoArray(e, 0);
        assertThat(e[0]).isCloseTo(Math.exp(x), Percentage.withPercentage(1e-9));
        for (int i = 1; i < lanes; i++) {
            assertThat(e[i]).isBetween(0.0, 1e-300);
        }
    }
}
