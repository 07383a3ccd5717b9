package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.select.QueryStrategy;
import io.winnow.learning.semi.Learned;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.Learners;
import io.winnow.learning.semi.LearningTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches chosen before the last answers of the batch ahead of them are known. */
class WithheldAnswersTest {

    private static final int POOL = 60;
    private static final HeadTrainer TRAINER = new LogisticRegression();

    private final List<Pool> seen = new ArrayList<>();
    private final List<Integer> taught = new ArrayList<>();

    @Test
    void theChoiceKnowsAllAnswersWhereNoneIsWithheld() {
        run(0);
        assertThat(known()).containsExactly(0, 10, 20);
        assertThat(taught).containsExactly(10, 20, 30);
    }

    /** Of ten answers two are withheld, for the rest is at least four in five. */
    @Test
    void theChoiceDoesNotKnowTheLastAnswersButAsksForOthers() {
        run(5);
        assertThat(known()).containsExactly(0, 8, 18);
        assertThat(seen)
                .extracting(pool -> pool.candidates()[0])
                .as("what was asked for is not asked for again")
                .containsExactly(0, 10, 20);
        assertThat(seen.getLast().labels().rows()).isEqualTo(IntStream.range(0, 18).toArray());
    }

    @Test
    void whatIsMeasuredHasLearnedFromAllAnswers() {
        Run run = run(5);
        assertThat(run.labels()).containsExactly(20, 30);
        assertThat(taught).as("for the choice, and to measure").containsExactly(8, 18, 20, 28, 30);
        assertThat(run.labelAccuracy()).containsExactly(1.0, 1.0);
    }

    @Test
    void oneWithheldIsOneOfTen() {
        run(1);
        assertThat(known()).containsExactly(0, 9, 19);
    }

    private List<Integer> known() {
        return seen.stream().map(pool -> pool.labels().size()).toList();
    }

    private Run run(int withheld) {
        Plan plan =
                Plan.of(List.of("first"), List.of("supervised"), 1, List.of(20, 30))
                        .withBatch(10)
                        .withWithheld(withheld);
        return new Loop(TwoSides.arena(POOL, 1), Answers.truth(), first(), noting(), TRAINER)
                .run(plan, Progress.NONE);
    }

    /** Asks for the first candidates and notes what it may look at. */
    private QueryStrategy first() {
        return new QueryStrategy() {
            @Override
            public String name() {
                return "first";
            }

            @Override
            public Selection select(Pool pool, int count, long seed, Progress progress) {
                seen.add(pool);
                return new Selection(
                        Arrays.stream(pool.candidates())
                                .limit(count)
                                .mapToObj(row -> new Selection.Pick(row, 0, "first", -1))
                                .toList(),
                        "first",
                        "they come first");
            }
        };
    }

    /** The supervised twin, noting how many labels it is taught. */
    private Learner noting() {
        Learner twin = Learners.named("supervised", TRAINER);
        return new Learner() {
            @Override
            public String name() {
                return twin.name();
            }

            @Override
            public Learned learn(LearningTask task, Progress progress) {
                taught.add(task.labels().size());
                return twin.learn(task, progress);
            }
        };
    }
}
