package io.winnow.learning.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Patience;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every head trainer must do. */
abstract class HeadTrainerContract {

    abstract HeadTrainer trainer();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 17, 100})
    void separatesClustersOfAnyNumberOfClasses(int classes) {
        Embeddings embeddings = clusters(classes * 12, 24, classes, 3);
        Labels labels = cycle(classes * 6, classes);

        Posterior posterior =
                trainer().train(embeddings, Targets.of(labels), null).predict(embeddings);

        long right =
                IntStream.range(0, embeddings.size())
                        .filter(i -> posterior.top(i) == i % classes)
                        .count();
        assertThat(right).isGreaterThan(embeddings.size() * 95L / 100);
        for (int i = 0; i < posterior.size(); i++) {
            double sum = 0;
            for (float p : posterior.row(i)) {
                assertThat(p).isBetween(0f, 1f);
                sum += p;
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isDeterministic(long seed) {
        Embeddings embeddings = clusters(60, 9, 3, seed);
        Targets targets = Targets.of(cycle(40, 3));

        Head once = trainer().train(embeddings, targets, null);
        Head again = trainer().train(embeddings, targets, null);

        assertThat(again.weights()).isEqualTo(once.weights());
        assertThat(again.bias()).isEqualTo(once.bias());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTargetsDoesNotMatter(long seed) {
        Embeddings embeddings = clusters(60, 9, 3, seed);
        Labels labels = cycle(40, 3);
        int[] reversed = IntStream.range(0, 40).map(i -> 39 - i).toArray();

        float[] there =
                trainer().train(embeddings, Targets.of(labels), null).predict(embeddings).values();
        float[] back =
                trainer()
                        .train(embeddings, Targets.of(labels.subset(reversed)), null)
                        .predict(embeddings)
                        .values();

        for (int i = 0; i < there.length; i++) {
            assertThat(back[i]).isCloseTo(there[i], within(5e-3f));
        }
    }

    /** A row that stands there twice is a row of weight two. */
    @Test
    void copiesOfARowCountAsItsWeight() {
        Embeddings once = clusters(12, 5, 3, 2);
        Embeddings twice = once.gather(IntStream.range(0, 24).map(i -> i % 12).toArray());
        Targets targets = Targets.of(cycle(12, 3));
        float[] weights = new float[12];
        Arrays.fill(weights, 2);
        Targets heavy = new Targets(targets.rows(), targets.distributions(), weights, 3);

        float[] copied =
                trainer().train(twice, Targets.of(cycle(24, 3)), null).predict(once).values();
        float[] weighed = trainer().train(once, heavy, null).predict(once).values();

        for (int i = 0; i < copied.length; i++) {
            assertThat(copied[i]).isCloseTo(weighed[i], within(5e-3f));
        }
    }

    @Test
    void arrivesAtTheSameHeadFromAnyStart() {
        Embeddings embeddings = clusters(90, 12, 3, 5);
        Targets targets = Targets.of(cycle(90, 3));
        Head cold = trainer().train(embeddings, targets, null);
        Head start = trainer().train(embeddings, Targets.of(cycle(9, 3)), null);

        Head warm = trainer().train(embeddings, targets, start);

        float[] expected = cold.predict(embeddings).values();
        float[] actual = warm.predict(embeddings).values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(5e-3f));
        }
    }

    @Test
    void learnsFromOneLabel() {
        Embeddings embeddings = clusters(4, 5, 2, 1);

        Head head =
                trainer()
                        .train(
                                embeddings,
                                Targets.of(new Labels(new int[] {2}, new int[] {1}, 3)),
                                null);

        assertThat(head.predict(embeddings).top(2)).isEqualTo(1);
    }

    @Test
    void withoutTargetsAllClassesAreEquallyLikely() {
        Embeddings embeddings = clusters(4, 5, 2, 1);

        Head head = trainer().train(embeddings, Targets.of(Labels.none(4)), null);

        assertThat(head.predict(embeddings).row(0)).containsExactly(.25f, .25f, .25f, .25f);
    }

    @Test
    void constantEmbeddingsGiveTheClassShares() {
        float[] values = new float[8 * 3];
        Arrays.fill(values, .5f);
        Labels labels = new Labels(new int[] {0, 1, 2, 3}, new int[] {0, 0, 0, 1}, 2);

        Head head = trainer().train(Embeddings.of(values, 8, 3), Targets.of(labels), null);

        assertThat(head.predict(Embeddings.of(values, 8, 3)).probability(7, 0))
                .isCloseTo(.75f, within(2e-3f));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void namesARowThatIsNotFinite(float bad) {
        float[] values = new float[10 * 3];
        values[7 * 3 + 2] = bad;
        Embeddings embeddings = Embeddings.of(values, 10, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer().train(embeddings, Targets.of(cycle(10, 2)), null))
                .withMessageContaining("row 7");
    }

    @Test
    void refusesAStartOfAnotherShape() {
        Embeddings embeddings = clusters(4, 5, 2, 1);
        Head start = new Head(new float[2 * 4], new float[2], 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer().train(embeddings, Targets.of(cycle(4, 2)), start));
    }

    @Test
    void stopsWhenAsked() {
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException(message);
                };
        Embeddings embeddings = clusters(12, 5, 3, 1);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(
                        () -> trainer().train(embeddings, Targets.of(cycle(12, 3)), null, stop));
    }

    @Test
    void hearsWithinASecondThatNobodyWantsTheHead() {
        Embeddings embeddings = clusters(60_000, 64, 20, 1);
        Patience patience = new Patience();
        Head head = trainer().train(embeddings, Targets.of(cycle(60_000, 20)), null, patience);
        patience.assertNeverLostHoweverLarge();
    }

    @Test
    void hearsSoonThatNobodyWantsTheScores() {
        Embeddings embeddings = clusters(60_000, 64, 20, 1);
        Head head = trainer().train(embeddings, Targets.of(cycle(100, 20)), null);
        int[] asked = {0};
        Progress third =
                (done, total, message) -> {
                    if (++asked[0] == 3) {
                        throw new CancellationException(message);
                    }
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> head.predict(embeddings, third));
    }

    /** n points on the unit sphere around C random centres; row i belongs to class i mod C. */
    static Embeddings clusters(int n, int d, int classes, long seed) {
        Random random = new Random(seed);
        float[] centres = new float[classes * d];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = (float) random.nextGaussian();
        }
        float[] values = new float[n * d];
        for (int i = 0; i < n; i++) {
            double square = 0;
            for (int j = 0; j < d; j++) {
                float value = centres[i % classes * d + j] + (float) random.nextGaussian() / 5;
                values[i * d + j] = value;
                square += value * value;
            }
            for (int j = 0; j < d; j++) {
                values[i * d + j] /= (float) Math.sqrt(square);
            }
        }
        return Embeddings.of(values, n, d);
    }

    static Labels cycle(int n, int classes) {
        return new Labels(
                IntStream.range(0, n).toArray(),
                IntStream.range(0, n).map(i -> i % classes).toArray(),
                classes);
    }
}
