package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every threshold promises. */
abstract class ThresholdContract {

    /** A new one. */
    abstract Threshold threshold(int classes);

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 64", "2, 1", "2, 64", "10, 64", "100, 8"})
    void staysAProbabilityWhateverItSees(int classes, int n) {
        Threshold threshold = threshold(classes);
        assertProbabilities(threshold, classes);
        for (int batch = 0; batch < 200; batch++) {
            threshold.observe(answers(n, classes, batch));
            assertProbabilities(threshold, classes);
        }
    }

    /** All of one class, for ever; then evenly unsure; then sure of another. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void staysAProbabilityAtTheExtremes(int classes) {
        Threshold threshold = threshold(classes);
        float[] first = new float[classes];
        first[0] = 1;
        float[] even = new float[classes];
        Arrays.fill(even, 1f / classes);
        float[] last = new float[classes];
        last[classes - 1] = 1;
        for (float[] answer : new float[][] {first, even, last}) {
            for (int batch = 0; batch < 2_000; batch++) {
                threshold.observe(answer);
            }
            assertProbabilities(threshold, classes);
        }
    }

    @Test
    void theOrderWithinABatchDoesNotMatter() {
        Threshold there = threshold(3);
        Threshold back = threshold(3);
        for (int batch = 0; batch < 20; batch++) {
            float[] answers = answers(16, 3, batch);
            float[] reversed = new float[answers.length];
            for (int i = 0; i < 16; i++) {
                System.arraycopy(answers, 3 * i, reversed, 3 * (15 - i), 3);
            }
            there.observe(answers);
            back.observe(reversed);
        }
        for (int c = 0; c < 3; c++) {
            assertThat(back.of(c)).isCloseTo(there.of(c), within(1e-12));
        }
    }

    @Test
    void anEmptyBatchSaysNothing() {
        Threshold threshold = threshold(3);
        threshold.observe(answers(16, 3, 1));
        double[] before = {threshold.of(0), threshold.of(1), threshold.of(2)};
        threshold.observe(new float[0]);
        for (int c = 0; c < 3; c++) {
            assertThat(threshold.of(c)).isEqualTo(before[c]);
        }
    }

    @Test
    void keepsNothingOfWhatItIsGiven() {
        float[] answers = answers(16, 3, 1);
        float[] copy = answers.clone();
        Threshold threshold = threshold(3);
        threshold.observe(answers);
        assertThat(answers).isEqualTo(copy);
        double before = threshold.of(1);
        Arrays.fill(answers, 0);
        assertThat(threshold.of(1)).isEqualTo(before);
    }

    private static void assertProbabilities(Threshold threshold, int classes) {
        for (int c = 0; c < classes; c++) {
            assertThat(threshold.of(c)).isBetween(0.0, 1 + 1e-6);
        }
    }

    /** n × C distributions, from sure to unsure. */
    private static float[] answers(int n, int classes, long seed) {
        Random random = new Random(seed);
        float[] answers = new float[n * classes];
        for (int at = 0; at < answers.length; at += classes) {
            float sum = 0;
            for (int c = 0; c < classes; c++) {
                answers[at + c] = (float) Math.exp(6 * random.nextGaussian());
                sum += answers[at + c];
            }
            for (int c = 0; c < classes; c++) {
                answers[at + c] /= sum;
            }
        }
        return answers;
    }
}
