package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final Labels ALL = new Labels(new int[] {0, 1, 2}, new int[] {0, 1, 1}, 2);
    private static final Votes NO_RULES = new VotesBuilder(5, 0, 2).build();

    /** Row 0: one sure person; row 1: two; row 2: one sure, one not; row 3: one not sure. */
    private final Votes people =
            new VotesBuilder(5, 2, 2)
                    .add(0, 0, 0)
                    .add(1, 0, 1)
                    .add(1, 1, 0)
                    .add(2, 0, 1)
                    .add(2, 1, new int[] {0, 1})
                    .add(3, 1, new int[] {0, 1})
                    .build();

    @Test
    void onePersonsWordIsKnownAndSeveralPeoplesIsWeighed() {
        Panel.Hearing hearing = new Panel(people, NO_RULES).hear(ALL);

        assertThat(hearing.known().rows()).containsExactly(0);
        assertThat(hearing.doubted()).containsExactly(1, 2, 3);
        assertThat(hearing.votes().isCovered(0)).isFalse();
        assertThat(hearing.votes().voteCount()).isEqualTo(5);
    }

    @Test
    void anAnswerIsHiddenTogetherWithItsLabel() {
        Panel.Hearing hearing = new Panel(people, NO_RULES).hear(ALL.subset(new int[] {0}));

        assertThat(hearing.doubted()).containsExactly(3);
        assertThat(hearing.votes().isCovered(1)).isFalse();
        assertThat(hearing.votes().isCovered(2)).isFalse();
    }

    @Test
    void rulesStandBehindThePeople() {
        Votes rules = Votes.unipolar(new int[][] {{1, 4}}, new int[] {1}, 5, 2);
        Panel.Hearing hearing = new Panel(people, rules).hear(ALL);
        assertThat(hearing.votes().find(4, 2)).isNotNegative();
        assertThat(hearing.votes().find(4, 0)).isNegative();
        assertThat(hearing.votes().voterCount()).isEqualTo(3);
        assertThat(
                        hearing.weigh(Aggregators.auto(), RowClassifier.NONE, 1, Progress.NONE)
                                .said()
                                .posterior()
                                .probability(1, 1))
                .isGreaterThan(.6f);
    }

    @Test
    void onlySoloAnswersLeaveNothingToWeigh() {
        Votes solo = new VotesBuilder(5, 2, 2).add(0, 0, 0).add(1, 1, 1).build();
        assertThat(new Panel(solo, NO_RULES).hasDoubt()).isFalse();
        assertThat(new Panel(people, NO_RULES).hasDoubt()).isTrue();
        Votes rule = Votes.unipolar(new int[][] {{4}}, new int[] {1}, 5, 2);
        assertThat(new Panel(solo, rule).hasDoubt()).isTrue();
    }

    @Test
    void bothSidesVoteOnTheSameRows() {
        Votes fewer = new VotesBuilder(4, 0, 2).build();
        assertThatIllegalArgumentException().isThrownBy(() -> new Panel(people, fewer));
    }
}
