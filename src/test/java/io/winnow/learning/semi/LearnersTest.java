package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.classify.LogisticRegression;
import org.junit.jupiter.api.Test;

class LearnersTest {

    @Test
    void namesThemSimplestFirst() {
        assertThat(Learners.all(new LogisticRegression()).stream().map(Learner::name))
                .containsExactly(
                        "supervised",
                        "self-training",
                        "propagation",
                        "mean-teacher",
                        "fixmatch",
                        "freematch");
    }

    @Test
    void rejectsAnUnknownNameAndSaysWhichThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Learners.named("magic", new LogisticRegression()))
                .withMessageContaining("'magic'")
                .withMessageContaining("propagation");
    }
}
