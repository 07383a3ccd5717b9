package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Progress;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.select.Opinions;
import io.winnow.learning.select.Strategies;
import io.winnow.learning.semi.Learners;
import io.winnow.learning.weak.Aggregators;
import io.winnow.learning.weak.Votes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedAgainTest extends AnswersContract {

    private static final int POOL = 200;
    private static final HeadTrainer TRAINER = new LogisticRegression();
    private static final List<String> PEOPLE = List.of("0.9", "0.8", "0.7");

    @Override
    Answers answers() {
        return team(true);
    }

    @Test
    void aSecondAnswerIsAnotherPersonsAndTheFirstStays() {
        int[] all = IntStream.range(0, POOL).toArray();
        Votes once = team(true).votes(TwoSides.arena(POOL, 1), all);
        Votes twice =
                team(true)
                        .votes(
                                TwoSides.arena(POOL, 1),
                                IntStream.concat(IntStream.of(all), IntStream.of(all)).toArray());

        assertThat(once.voteCount()).isEqualTo(POOL);
        assertThat(twice.voteCount()).isEqualTo(2 * POOL);
        for (int row = 0; row < POOL; row++) {
            int voter = once.voters()[row];
            int at = twice.find(row, voter);
            assertThat(at).isNotNegative();
            assertThat(twice.answers()[at]).isEqualTo(once.answers()[row]);
            assertThat(twice.voters()[2 * row]).isNotEqualTo(twice.voters()[2 * row + 1]);
        }
    }

    @Test
    void whatIsKnownNamesWhoSaidWhat() {
        Answers.Known known =
                team(true).of(TwoSides.arena(POOL, 1), new int[] {7, 3, 7, 7}, Progress.NONE);

        Opinions opinions = Objects.requireNonNull(known.opinions());
        assertThat(known.labels().rows()).containsExactly(7, 3);
        assertThat(opinions.rows()).containsExactly(7, 7, 7, 3);
        assertThat(IntStream.of(opinions.annotators()).limit(3)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aLoneAnswerIsTakenAtItsWord() {
        int[] rows = IntStream.range(0, 50).toArray();
        Votes votes = team(true).votes(TwoSides.arena(POOL, 1), rows);

        TeamAnswers weighed = new TeamAnswers(team(true).team(), Aggregators.named("dawid-skene"));
        Answers.Known known = weighed.of(TwoSides.arena(POOL, 1), rows, Progress.NONE);

        assertThat(known.labels().classes()).isEqualTo(votes.answers());
        for (int row : rows) {
            assertThat(
                            Objects.requireNonNull(known.beliefs())
                                    .probability(row, votes.answers()[row]))
                    .isEqualTo(1);
        }
    }

    @Test
    void asksAgainAboutWhatIsKnownNotAboutTheSliceNorMoreOftenThanThereArePeople() {
        BitSet slice = new BitSet();
        slice.set(2);
        int[] asked = {1, 2, 3, 4, 3, 3, 5, 1, 6};

        assertThat(AskedAgain.rows(asked, 9, 3, slice)).containsExactly(1, 4, 5, 6);
        assertThat(AskedAgain.rows(asked, 7, 3, slice))
                .as("1 and 6 are not heard")
                .containsExactly(4, 5);
        assertThat(AskedAgain.rows(asked, 9, 1, slice)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onlyATeamThatMayBeAskedAgainIsAndEveryAnswerCounts(long seed) {
        List<int[]> once = new ArrayList<>();
        List<int[]> again = new ArrayList<>();

        Run alone = run(seed, false, once);
        Run shared = run(seed, true, again);

        assertThat(alone.labels()).isEqualTo(shared.labels()).containsExactly(40, 80);
        assertThat(once.getLast()).hasSize(80).doesNotHaveDuplicates();
        assertThat(again.getLast()).hasSize(80);
        assertThat(IntStream.of(again.getLast()).distinct().count()).isBetween(50L, 79L);
    }

    @Test
    void needsSomebodyElseToAsk() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Annotators(List.of("0.9"), 1, List.of("auto"), true))
                .withMessageContaining("two annotators");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Annotators(PEOPLE, 2, List.of("auto"), true))
                .withMessageContaining("one vote");
    }

    /** Notes what was asked for each time. */
    private static Run run(long seed, boolean again, List<int[]> asked) {
        TeamAnswers team = team(again);
        Answers noting =
                new Answers() {
                    @Override
                    public String name() {
                        return team.name();
                    }

                    @Override
                    public int mostPerSample() {
                        return team.mostPerSample();
                    }

                    @Override
                    public Known of(Arena arena, int[] rows, Progress progress) {
                        asked.add(rows);
                        return team.of(arena, rows, progress);
                    }
                };
        return new Loop(
                        TwoSides.arena(POOL, seed),
                        noting,
                        Strategies.named("activelab"),
                        Learners.named("supervised", TRAINER),
                        TRAINER)
                .run(
                        Plan.of(List.of("activelab"), List.of("supervised"), 1, List.of(40, 80))
                                .withBatch(10),
                        Progress.NONE);
    }

    private static TeamAnswers team(boolean again) {
        return new TeamAnswers(
                new Annotators(PEOPLE, 1, List.of("auto"), again), Aggregators.named("auto"));
    }
}
