package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every classifier promises that sits beside the voters. */
abstract class RowClassifierContract {

    abstract RowClassifier classifier(Embeddings embeddings);

    /** There is nothing to learn: who is right about most labels has seen them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void judgesNoRowByItsOwnLabel(long seed) {
        Random random = new Random(seed);
        Labels chance = labels(random.ints(80, 0, 2).toArray(), 2);
        Posterior said =
                classifier(noise(80, 160, random)).predict(chance, Progress.NONE).orElseThrow();
        assertThat(right(said, chance)).isLessThan(.7);
    }

    @Test
    void learnsWhatRowsLookLike() {
        Random random = new Random(4);
        int[] truth = random.ints(200, 0, 3).toArray();
        Labels half = labels(truth, 3).subset(IntStream.range(0, 100).toArray());
        Posterior said =
                classifier(clusters(truth, random)).predict(half, Progress.NONE).orElseThrow();
        assertThat(said.size()).isEqualTo(200);
        assertThat(right(said, labels(truth, 3))).isGreaterThan(.95);
    }

    @Test
    void isDeterministicAndTheOrderOfLabelsAndRowsDoesNotMatter() {
        Random random = new Random(5);
        int[] truth = random.ints(60, 0, 3).toArray();
        Embeddings rows = clusters(truth, random);
        int[] backwards = IntStream.range(0, 60).map(i -> 59 - i).toArray();
        Labels labels = labels(truth, 3);

        Posterior there = classifier(rows).predict(labels, Progress.NONE).orElseThrow();
        Posterior again =
                classifier(rows).predict(labels.subset(backwards), Progress.NONE).orElseThrow();
        Posterior turned =
                classifier(rows.gather(backwards))
                        .predict(
                                new Labels(
                                        IntStream.range(0, 60).toArray(),
                                        labels.subset(backwards).classes(),
                                        3),
                                Progress.NONE)
                        .orElseThrow();

        assertThat(again.values()).isEqualTo(there.values());
        for (int i = 0; i < 60; i++) {
            assertThat(turned.probability(59 - i, 1))
                    .isCloseTo(there.probability(i, 1), within(1e-4f));
        }
    }

    /** Were copies held out together, a class that is one bunch of them would be unknown there. */
    @Test
    void samplesThatLookTheSameTeachEachOther() {
        int[] truth = IntStream.range(0, 40).map(i -> i % 2).toArray();
        float[] same = new float[40];
        for (int i = 0; i < 40; i++) {
            same[i] = truth[i];
        }
        Posterior said =
                classifier(Embeddings.of(same, 40, 1))
                        .predict(labels(truth, 2), Progress.NONE)
                        .orElseThrow();
        assertThat(right(said, labels(truth, 2))).isOne();
    }

    @Test
    void ofOneClassNothingCanBeLearned() {
        Embeddings rows = noise(5, 2, new Random(1));
        assertThat(classifier(rows).predict(Labels.none(3), Progress.NONE)).isEmpty();
        assertThat(classifier(rows).predict(labels(new int[] {1, 1}, 3), Progress.NONE)).isEmpty();
    }

    @Test
    void stopsWhenAsked() {
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException(message);
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        classifier(noise(6, 2, new Random(1)))
                                .predict(labels(new int[] {0, 1, 0, 1}, 2), stop));
    }

    static Labels labels(int[] classes, int classCount) {
        return new Labels(IntStream.range(0, classes.length).toArray(), classes, classCount);
    }

    static Embeddings noise(int n, int dimension, Random random) {
        float[] values = new float[n * dimension];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() / 4;
        }
        return Embeddings.of(values, n, dimension);
    }

    /** One axis each class, with some noise. */
    static Embeddings clusters(int[] truth, Random random) {
        float[] values = new float[truth.length * 3];
        for (int i = 0; i < values.length; i++) {
            float centre = i % 3 == truth[i / 3] ? 1 : 0;
            values[i] = centre + (float) random.nextGaussian() / 8;
        }
        return Embeddings.of(values, truth.length, 3);
    }

    static double right(Posterior said, Labels labels) {
        return IntStream.range(0, labels.size())
                .mapToDouble(i -> said.top(labels.rows()[i]) == labels.classes()[i] ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
