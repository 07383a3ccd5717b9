package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.semi.Learned;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.LearningTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialTest {

    private final PoolSnapshot snapshot = PoolFixture.snapshot(300, 300);

    /** The fitted temperature puts right whatever a learner claims, so it must not decide. */
    @Test
    void howSureALearnerClaimsToBeDoesNotCount() {
        Trial plain = trial(1);
        Trial unsure = trial(3);

        assertThat(unsure.validated().accuracy()).isEqualTo(plain.validated().accuracy());
        assertThat(unsure.validated().logLoss())
                .isCloseTo(plain.validated().logLoss(), within(.002));
        assertThat(unsure.head().temperature()).isLessThan(1.5f);
    }

    @Test
    void nothingIsHeldOutOfOneLabel() {
        LearningTask one = task().withLabels(PoolFixture.truth(0));

        Trial trial = Trial.of(new Claiming(1), one, Set.of(), Progress.NONE);

        assertThat(trial.validated()).isNull();
        assertThat(trial.head().temperature()).isEqualTo(1);
    }

    @Test
    void whatRulesWereMadeFromIsNeverHeldOut() {
        Set<Integer> examples = IntStream.range(0, 30).boxed().collect(Collectors.toSet());
        List<Integer> trained = new ArrayList<>();
        Learner watching =
                new Learner() {
                    @Override
                    public String name() {
                        return "watching";
                    }

                    @Override
                    public Learned learn(LearningTask task, Progress progress) {
                        trained.add(
                                (int)
                                        IntStream.of(task.labels().rows())
                                                .filter(examples::contains)
                                                .count());
                        return new Claiming(1).learn(task, progress);
                    }
                };

        Trial trial = Trial.of(watching, task(), examples, Progress.NONE);

        assertThat(trial.validated().labels().rows()).hasSize(270).doesNotContain(0, 29);
        assertThat(trained).hasSize(6).containsOnly(30);
    }

    @Test
    void theAccuracyOnSomeLabelsNeedsTwentyThatWereHeldOut() {
        Set<Integer> examples = IntStream.range(0, 30).boxed().collect(Collectors.toSet());
        Trial trial = Trial.of(new Claiming(1), task(), examples, Progress.NONE);
        assertThat(trial.accuracyOn(PoolFixture.truth(IntStream.range(11, 49).toArray())))
                .as("19 of 38")
                .isEmpty();
        assertThat(trial.accuracyOn(PoolFixture.truth(IntStream.range(20, 50).toArray())))
                .as("20 of 30")
                .hasValueSatisfying(slice -> {
                    assertThat(slice.labels()).isEqualTo(20);
                    assertThat(slice.accuracy().estimate()).isGreaterThan(.9);
                });
    }

    private Trial trial(float temperature) {
        return Trial.of(new Claiming(temperature), task(), Set.of(), Progress.NONE);
    }

    private LearningTask task() {
        return new LearningTask(
                snapshot.index().embeddings(),
                snapshot.labels(),
                () -> NearestNeighbors.graph(snapshot.index().embeddings(), 5, 1, Progress.NONE),
                1);
    }

    /** A supervised head that claims to be less sure than it was fitted. */
    private record Claiming(float temperature) implements Learner {

        @Override
        public String name() {
            return "claiming";
        }

        @Override
        public Learned learn(LearningTask task, Progress progress) {
            Head head =
                    new LogisticRegression()
                            .train(task.embeddings(), Targets.of(task.labels()), null)
                            .withTemperature(temperature);
            return new Learned(head, head.predict(task.embeddings()));
        }
    }
}
