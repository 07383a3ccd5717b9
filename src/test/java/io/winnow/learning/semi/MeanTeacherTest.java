package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanTeacherTest extends LearnerContract {

    @Override
    Learner learner(LearningTask task) {
        return new MeanTeacher(new LogisticRegression());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void gainsFromTheUnlabeledRest(long seed) {
        LearningTask task = Tasks.arcs(600, 6, seed);
        Learned twin = new SupervisedTwin(new LogisticRegression()).learn(task, Progress.NONE);
        Learned learned = learn(task, Progress.NONE);
        assertThat(Tasks.accuracy(learned.transductive()))
                .isGreaterThan(Tasks.accuracy(twin.transductive()));
    }

    @Test
    void theConsistencyLossRampsUp() {
        var schedule = new MeanTeacher.Schedule(300, .5, 5, .99, .1, .1);
        assertThat(schedule.ramp(0)).isCloseTo(Math.exp(-5), within(1e-12));
        assertThat(schedule.ramp(50)).isCloseTo(Math.exp(-1.25), within(1e-12));
        assertThat(schedule.ramp(100)).isEqualTo(1);
        assertThat(schedule.ramp(299)).isEqualTo(1);
    }
}
