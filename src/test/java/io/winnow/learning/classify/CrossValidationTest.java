package io.winnow.learning.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossValidationTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void predictsEveryLabelOnceAndNeverTrainsOnIt(long seed) {
        Labels labels = HeadTrainerContract.cycle(23, 3);
        Set<Integer> seen = new HashSet<>();

        OutOfFold out =
                new CrossValidation(5, seed)
                        .predict(
                                labels,
                                (training, rows) -> {
                                    assertThat(training.size() + rows.length).isEqualTo(23);
                                    for (int row : rows) {
                                        assertThat(training.rows()).doesNotContain(row);
                                        assertThat(seen.add(row)).isTrue();
                                    }
                                    return oneHot(rows, 3);
                                })
                        .orElseThrow();

        assertThat(seen).hasSize(23);
        assertThat(out.accuracy().estimate()).isEqualTo(1);
        assertThat(out.logLoss()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFoldHoldsOutItsShareOfEachClass(long seed) {
        int[] classes = IntStream.range(0, 55).map(i -> i < 40 ? 0 : i < 50 ? 1 : 2).toArray();
        Labels labels = new Labels(IntStream.range(0, 55).toArray(), classes, 3);
        new CrossValidation(5, seed)
                .predict(
                        labels,
                        (training, rows) -> {
                            assertThat(training.perClass()).containsExactly(32, 8, 4);
                            return oneHot(rows, 3);
                        });
    }

    @Test
    void aHeadIsAccurateOnClusters() {
        Embeddings embeddings = HeadTrainerContract.clusters(60, 8, 3, 4);

        OutOfFold out =
                new CrossValidation(5, 1)
                        .predict(
                                HeadTrainerContract.cycle(60, 3),
                                CrossValidation.of(new LogisticRegression(), embeddings))
                        .orElseThrow();

        assertThat(out.accuracy().low()).isGreaterThan(.9);
        assertThat(out.logLoss()).isLessThan(.3);
    }

    @Test
    void labelsWithoutStructureGiveChance() {
        Embeddings embeddings = HeadTrainerContract.clusters(400, 8, 1, 4);

        OutOfFold out =
                new CrossValidation(5, 1)
                        .predict(
                                HeadTrainerContract.cycle(400, 4),
                                CrossValidation.of(new LogisticRegression(), embeddings))
                        .orElseThrow();

        assertThat(out.accuracy().estimate()).isCloseTo(.25, within(.12));
    }

    @Test
    void aClassWithOneLabelIsAMiss() {
        Embeddings embeddings = HeadTrainerContract.clusters(9, 4, 3, 1);
        Labels labels = new Labels(new int[] {0, 3, 6, 1}, new int[] {0, 0, 0, 1}, 3);

        OutOfFold out =
                new CrossValidation(5, 1)
                        .predict(labels, CrossValidation.of(new LogisticRegression(), embeddings))
                        .orElseThrow();

        assertThat(out.accuracy().estimate()).isEqualTo(.75);
        assertThat(out.logLoss()).isFinite();
    }

    @Test
    void oneClassSaysNothing() {
        CrossValidation two = new CrossValidation(2, 1);
        CrossValidation.Fold never =
                (training, rows) -> {
                    throw new AssertionError("nothing to learn");
                };

        assertThat(two.predict(Labels.none(3), never)).isEmpty();
        assertThat(two.predict(new Labels(new int[] {0, 1}, new int[] {2, 2}, 3), never)).isEmpty();
    }

    @Test
    void needsTwoFolds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CrossValidation(1, 1));
    }

    private static Posterior oneHot(int[] rows, int classes) {
        float[] values = new float[rows.length * classes];
        IntStream.range(0, rows.length).forEach(i -> values[i * classes + rows[i] % classes] = 1);
        return new Posterior(values, classes);
    }
}
