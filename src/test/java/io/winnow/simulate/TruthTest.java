package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TruthTest extends AnswersContract {

    @Override
    Answers answers() {
        return Answers.truth();
    }

    @Test
    void isAlwaysRightAndCertain() {
        Answers.Known known = known(1, new int[] {5, 2, 9});
        assertThat(known.labels().classes()).containsExactly(1, 0, 1);
        assertThat(known.beliefs()).isNull();
        assertThat(known.opinions()).isNull();
    }
}
