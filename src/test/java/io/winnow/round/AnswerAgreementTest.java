package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.weak.VotesBuilder;
import org.junit.jupiter.api.Test;

class AnswerAgreementTest {

    /** By hand: α = 1 − (2 / 8) / (30 / 56), κ = (3/4 − 34/64) / (1 − 34/64). */
    @Test
    void onlySharedSamplesAndSureAnswersCount() {
        VotesBuilder votes = pairs();
        votes.add(4, 0, 1);
        votes.add(5, 0, 0);
        votes.add(5, 2, new int[] {0, 1});

        AnswerAgreement found = AnswerAgreement.of(votes.build(), 1).orElseThrow();

        assertThat(found.people()).isEqualTo(2);
        assertThat(found.samples()).isEqualTo(4);
        assertThat(found.answers()).isEqualTo(8);
        assertThat(found.alpha().estimate()).isCloseTo(1 - .25 * 56 / 30, within(1e-12));
        assertThat(found.kappa().estimate()).isCloseTo(7 / 15.0, within(1e-12));
        assertThat(found.alpha().low()).isLessThan(found.alpha().estimate());
    }

    @Test
    void kappaSupposesAsManyAnswersToEach() {
        VotesBuilder votes = pairs();
        votes.add(0, 2, 0);

        AnswerAgreement found = AnswerAgreement.of(votes.build(), 1).orElseThrow();

        assertThat(found.people()).isEqualTo(3);
        assertThat(found.answers()).isEqualTo(9);
        assertThat(found.alpha()).isNotNull();
        assertThat(found.kappa()).isNull();
    }

    @Test
    void nothingSharedIsNothingAndOneClassCannotBeTold() {
        VotesBuilder alone = new VotesBuilder(6, 3, 2);
        alone.add(0, 0, 0);
        alone.add(1, 1, 0);
        assertThat(AnswerAgreement.of(alone.build(), 1)).isEmpty();

        alone.add(0, 1, 0);
        AnswerAgreement same = AnswerAgreement.of(alone.build(), 1).orElseThrow();
        assertThat(same.samples()).isOne();
        assertThat(same.alpha()).isNull();
        assertThat(same.kappa()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerAgreement(1, 1, 2, null, null))
                .withMessageContaining("1 people");
    }

    private static VotesBuilder pairs() {
        VotesBuilder votes = new VotesBuilder(6, 3, 2);
        int[][] said = {{0, 0}, {1, 1}, {0, 1}, {0, 0}};
        for (int row = 0; row < said.length; row++) {
            votes.add(row, 0, said[row][0]);
            votes.add(row, 1, said[row][1]);
        }
        return votes;
    }
}
