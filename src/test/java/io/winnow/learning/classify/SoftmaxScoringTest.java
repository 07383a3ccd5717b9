package io.winnow.learning.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Posterior;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks read in place, blocks that are copied, and the rest of a pool, in all shapes. */
class SoftmaxScoringTest {

    @ParameterizedTest
    @CsvSource({"1,16,1", "127,32,2", "128,48,3", "300,384,10", "515,64,23", "300,33,10"})
    void isTheSoftmaxOfEveryRow(int n, int d, int classes) {
        Embeddings rows = Embeddings.of(values(n * d, 1), n, d);
        Head head = new Head(values(classes * d, 2), values(classes, 3), 1.5f);

        Posterior posterior = head.predict(rows);

        for (int i = 0; i < n; i++) {
            double[] expected = softmax(head, rows.row(i));
            for (int c = 0; c < classes; c++) {
                assertThat((double) posterior.probability(i, c))
                        .isCloseTo(expected[c], within(2e-5));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"127,32,2", "300,384,10", "515,64,23", "300,33,10"})
    void isTheSameBitByBitForAFile(int n, int d, int classes) {
        float[] values = values(n * d, 1);
        Head head = new Head(values(classes * d, 2), values(classes, 3), 1);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocate((long) n * d * Float.BYTES, 64);
            copy.copyFrom(MemorySegment.ofArray(values));

            Posterior here = head.predict(Embeddings.of(values, n, d));
            Posterior there = head.predict(Embeddings.of(copy, n, d));

            assertThat(here.values()).isEqualTo(there.values());
        }
    }

    private static double[] softmax(Head head, float[] row) {
        double[] e = new double[head.classCount()];
        double sum = 0;
        for (int c = 0; c < e.length; c++) {
            double logit = head.bias()[c];
            for (int j = 0; j < row.length; j++) {
                logit += (double) head.weights()[c * row.length + j] * row[j];
            }
            e[c] = Math.exp(logit / head.temperature());
            sum += e[c];
        }
        for (int c = 0; c < e.length; c++) {
            e[c] /= sum;
        }
        return e;
    }

    private static float[] values(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() - .5f;
        }
        return values;
    }
}
