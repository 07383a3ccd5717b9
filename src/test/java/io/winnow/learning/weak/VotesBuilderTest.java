package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import org.junit.jupiter.api.Test;

class VotesBuilderTest {

    @Test
    void ordersVotesByRowAndVoter() {
        Votes votes =
                new VotesBuilder(3, 2, 3)
                        .add(2, 1, 0)
                        .add(0, 1, new int[] {2, 0})
                        .add(0, 0, new int[] {1})
                        .build();

        assertThat(votes.starts()).containsExactly(0, 2, 2, 3);
        assertThat(votes.voters()).containsExactly(0, 1, 1);
        assertThat(votes.answers()).containsExactly(1, 3, 0);
        assertThat(votes.candidatesAt(1)).containsExactly(0, 2);
        assertThat(votes.gather(new int[] {2, 0}).answers()).containsExactly(0, 1, 3);
    }

    @Test
    void saysWhatIsWrongWhere() {
        VotesBuilder votes = new VotesBuilder(2, 2, 3);
        refuses(() -> votes.add(2, 0, 0), "row 2 of 2");
        refuses(() -> votes.add(1, -1, 0), "row 1: voter -1 of 2");
        refuses(() -> votes.add(1, 0, 3), "row 1, voter 0: class 3 of 3");
        refuses(() -> votes.add(1, 0, new int[0]), "row 1, voter 0: candidates []");
        refuses(() -> votes.add(1, 0, new int[] {1, 1}), "row 1, voter 0: candidates [1, 1]");
        votes.add(1, 0, 1).add(1, 0, 2);
        refuses(votes::build, "row 1: voter 0 votes twice or out of order");
    }

    /** Three equal voters, of whom one narrows the classes down to two: the others decide. */
    @Test
    void aSetOfCandidatesIsHalfAnAnswer() {
        VotesBuilder builder = new VotesBuilder(40, 3, 3);
        for (int row = 0; row < 40; row++) {
            int truth = row % 3;
            builder.add(row, 0, truth).add(row, 1, new int[] {truth, (truth + 1) % 3});
            builder.add(row, 2, row < 30 ? truth : (truth + 2) % 3);
        }
        Votes votes = builder.build();
        for (Aggregator aggregator :
                new Aggregator[] {new DawidSkene(), OneCoin.forPeople(), LabelModel.learned()}) {
            Aggregate said = aggregator.aggregate(votes, Labels.none(3));
            for (int row = 0; row < 40; row++) {
                assertThat(said.posterior().top(row)).as(aggregator.name()).isEqualTo(row % 3);
            }
        }
    }

    @Test
    void allClassesSayNothing() {
        Votes silent = Votes.dense(new int[][] {{0, -1}, {1, -1}, {0, -1}}, 2);
        Votes vague =
                new VotesBuilder(3, 2, 2)
                        .add(0, 0, 0)
                        .add(1, 0, 1)
                        .add(2, 0, 0)
                        .add(0, 1, new int[] {0, 1})
                        .build();
        float[] expected =
                OneCoin.forPeople().aggregate(silent, Labels.none(2)).posterior().values();
        float[] actual = OneCoin.forPeople().aggregate(vague, Labels.none(2)).posterior().values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-6f));
        }
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
