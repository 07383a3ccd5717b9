package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.semi.Learned;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.LearningTask;
import io.winnow.learning.semi.SupervisedTwin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AblationStudyTest {

    private static final int[] GOLD = IntStream.range(240, 300).toArray();

    private final PoolSnapshot snapshot = PoolFixture.snapshot(300, 240, GOLD);
    private final LearningView view = LearningView.of(snapshot);
    private final List<Learner> learners = List.of(new SupervisedTwin(new LogisticRegression()));

    /** The chosen ones never show the third class, so they cannot know it. */
    @Test
    void theSideThatTeachesLessLosesAsMuchOnGold() {
        Labels random = labels(IntStream.range(0, 24));
        Labels chosen = labels(IntStream.range(24, 150).filter(row -> row % 3 < 2));

        Ablation ablation = run(random, chosen, snapshot).orElseThrow();

        Ablation.Arm arm = ablation.arm("supervised").orElseThrow();
        assertThat(ablation.labels()).isEqualTo(24);
        assertThat(arm.random().estimate()).isGreaterThan(.95);
        assertThat(arm.chosen().estimate()).isCloseTo(2 / 3., within(.05));
        assertThat(arm.gained().estimate())
                .isCloseTo(arm.chosen().estimate() - arm.random().estimate(), within(1e-9));
        assertThat(arm.gained().high()).isLessThan(-.1);
        assertThat(run(random, chosen, snapshot)).hasValue(ablation);
    }

    @Test
    void bothSidesLearnFromAsManyLabels() {
        List<Integer> sizes = new ArrayList<>();
        Learner counting =
                new Learner() {
                    @Override
                    public String name() {
                        return "counting";
                    }

                    @Override
                    public Learned learn(LearningTask task, Progress progress) {
                        sizes.add(task.labels().size());
                        return learners.getFirst().learn(task, progress);
                    }
                };
        new AblationStudy(
                        labels(IntStream.range(0, 24)),
                        labels(IntStream.range(24, 150)),
                        new GoldExam(snapshot))
                .run(List.of(counting), task(), Progress.NONE);
        assertThat(sizes).containsExactly(24, 24);
    }

    @Test
    void withoutEnoughOfBothOrGoldNothingIsClaimed() {
        Labels some = labels(IntStream.range(0, 30));
        Labels few = labels(IntStream.range(30, 49));
        Labels oneClass = labels(IntStream.range(30, 120).filter(row -> row % 3 == 0));
        PoolSnapshot unmeasured =
                new PoolSnapshot(snapshot.index(), snapshot.labels(), Labels.none(3));
        assertThat(run(some, few, snapshot)).isEmpty();
        assertThat(run(few, some, snapshot)).isEmpty();
        assertThat(run(some, oneClass, snapshot)).isEmpty();
        assertThat(run(some, labels(IntStream.range(30, 60)), unmeasured)).isEmpty();
    }

    private Optional<Ablation> run(Labels random, Labels chosen, PoolSnapshot by) {
        return new AblationStudy(random, chosen, new GoldExam(by))
                .run(learners, task(), Progress.NONE);
    }

    private LearningTask task() {
        return new LearningTask(
                view.embeddings(),
                view.labels(),
                () -> NearestNeighbors.graph(view.embeddings(), 5, 1, Progress.NONE),
                1);
    }

    private static Labels labels(IntStream rows) {
        return PoolFixture.truth(rows.toArray());
    }
}
