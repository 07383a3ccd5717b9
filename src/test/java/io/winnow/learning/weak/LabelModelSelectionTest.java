package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.weak.AggregatorContract.Crowd;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelModelSelectionTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void weighsVotersWhereTheyDifferAndLosesNothing(long seed) {
        Crowd crowd = Crowd.of(600, 3, seed, .95, .8, .55, 1 / 3d);

        Aggregation.Choice choice = ofPeople(crowd.votes());

        assertThat(choice.aggregator()).isNotInstanceOf(MajorityVote.class);
        assertThat(accuracy(choice.aggregator(), crowd))
                .isGreaterThan(accuracy(new MajorityVote(), crowd));
    }

    /** Three good people of whom one is best, and two who answer at random. */
    @ParameterizedTest
    @ValueSource(ints = {50, 100, 400})
    void spammersAreSeenThroughAsSoonAsByOneCoin(int count) {
        double chosen = 0;
        double coins = 0;
        double majority = 0;
        for (long seed = 1; seed <= 10; seed++) {
            Crowd crowd = Crowd.of(count, 3, seed, .9, .85, .8, 1 / 3d, 1 / 3d, 1 / 3d);
            Aggregation.Choice choice = ofPeople(crowd.votes());
            chosen += accuracy(choice.aggregator(), crowd) / 10;
            coins += accuracy(OneCoin.forPeople(), crowd) / 10;
            majority += accuracy(new MajorityVote(), crowd) / 10;
        }
        assertThat(coins).isGreaterThan(majority + .04);
        assertThat(chosen).isGreaterThan(coins - .01);
    }

    /** The votes are likelier if one person is mostly wrong, but the known rows side with it. */
    @Test
    void knownRowsThatClearlyContradictHaveTheLastWord() {
        Crowd crowd = Crowd.of(300, 2, 3, .95, .95, .9, .5, .5);
        int[] rows = IntStream.range(0, 300).toArray();
        Labels same = new Labels(rows, majorities(crowd), 2);
        assertThat(ofPeople(crowd.votes()).aggregator()).isInstanceOf(OneCoin.class);
        assertThat(
                        LabelModelSelection.of(
                                        crowd.votes(),
                                        crowd.matrix()[0].length,
                                        same,
                                        1,
                                        Progress.NONE)
                                .aggregator())
                .isInstanceOf(MajorityVote.class);
    }

    private static int[] majorities(Crowd crowd) {
        Aggregate said = new MajorityVote().aggregate(crowd.votes(), Labels.none(2));
        return IntStream.range(0, 300).map(said.posterior()::top).toArray();
    }

    @Test
    void equalVotersGetTheMajority() {
        Crowd crowd = Crowd.of(40, 3, 7, .8, .8, .8);
        Aggregation.Choice choice = ofPeople(crowd.votes());
        assertThat(choice.aggregator()).isInstanceOf(MajorityVote.class);
    }

    /** Held-out likelihoods of lone votes are noise, and one coin would only doubt them all. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoSharesNoSampleCannotBeCompared(long seed) {
        Random random = new Random(seed);
        VotesBuilder lone = new VotesBuilder(200, 4, 2);
        for (int row = 0; row < 200; row++) {
            int person = random.nextInt(4);
            boolean right = random.nextDouble() < new double[] {.95, .8, .55, .5}[person];
            lone.add(row, person, (right ? row : row + 1) % 2);
        }
        Aggregation.Choice choice = ofPeople(lone.build());
        assertThat(choice.aggregator()).isInstanceOf(MajorityVote.class);
        assertThat(choice.reason()).contains("no two people");
    }

    @Test
    void rulesNeedKnownRows() {
        int[] all = IntStream.range(0, 100).toArray();
        Votes rules = Votes.unipolar(new int[][] {all, {1, 2, 3}}, new int[] {0, 1}, 100, 2);

        assertThat(LabelModelSelection.of(rules, 0, Labels.none(2), 1, Progress.NONE).reason())
                .contains("only 0 rows are known");
        assertThat(
                        LabelModelSelection.of(
                                        rules,
                                        0,
                                        new Labels(all, new int[100], 2),
                                        1,
                                        Progress.NONE)
                                .aggregator())
                .isInstanceOf(LabelModel.class);
    }

    /** Beside nobody their own votes would make them right; only known rows say otherwise. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void predictionsAreWeighedByKnownRows(long seed) {
        Crowd crowd = Crowd.of(500, 3, seed, .9, .4);
        int[] rows = IntStream.range(0, 60).toArray();
        Labels known = new Labels(rows, IntStream.of(rows).map(i -> crowd.truth()[i]).toArray(), 3);

        Aggregation.Choice choice =
                LabelModelSelection.of(crowd.votes(), 0, known, 1, Progress.NONE);

        assertThat(choice.aggregator()).isInstanceOf(LabelModel.class);
        double[] reliability = choice.aggregator().aggregate(crowd.votes(), known).reliability();
        assertThat(reliability[0]).isBetween(.8, .97);
        assertThat(reliability[1]).isBetween(.25, .55);
    }

    @Test
    void nothingToChooseFrom() {
        Votes none = Votes.dense(new int[][] {{-1}}, 2);
        assertThat(LabelModelSelection.of(none, 1, Labels.none(2), 1, Progress.NONE).reason())
                .isEqualTo("there is nothing to weigh yet");
    }

    /** Everybody takes the last class for the one before it, most of the time. */
    @Test
    void confusionsThatAllShareAreLearnedBeyondDoubtOnly() {
        assertThat(ofPeople(takingTwoForOne(300, .35)).aggregator()).isInstanceOf(DawidSkene.class);
        assertThat(ofPeople(takingTwoForOne(60, .6)).aggregator())
                .isNotInstanceOf(DawidSkene.class);
    }

    private static Votes takingTwoForOne(int n, double taken) {
        Random random = new Random(1);
        int[][] matrix = new int[n][4];
        for (int[] row : matrix) {
            double of = random.nextDouble();
            int truth = of > .67 ? 2 : of > .34 ? 1 : 0;
            for (int j = 0; j < 4; j++) {
                boolean right = random.nextDouble() < (truth == 2 ? 1 - taken : .95);
                row[j] = right ? truth : truth == 2 ? 1 : random.nextInt(3);
            }
        }
        return Votes.dense(matrix, 3);
    }

    /** A fifth of the common class looks like the rare one: that explains votes, not classes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatOverturnsTheMajorityTooOftenIsNotTrusted(long seed) {
        Random random = new Random(seed);
        int[][] matrix = new int[1_000][5];
        for (int[] row : matrix) {
            boolean rare = random.nextDouble() < .1;
            double one = rare ? .7 : random.nextDouble() < .2 ? .4 : .01;
            for (int j = 0; j < 5; j++) {
                row[j] = random.nextDouble() < one ? 1 : 0;
            }
        }
        assertThat(ofPeople(Votes.dense(matrix, 2)).aggregator()).isNotInstanceOf(DawidSkene.class);
    }

    /** One row more or less is chance. */
    @Test
    void aSingleKnownRowDoesNotOverturnTheVotes() {
        Crowd crowd = Crowd.of(600, 3, 1, .95, .8, .55, 1 / 3d);
        Posterior coins = OneCoin.forPeople().aggregate(crowd.votes(), Labels.none(3)).posterior();
        Posterior most = new MajorityVote().aggregate(crowd.votes(), Labels.none(3)).posterior();
        IntPredicate lost =
                i -> coins.top(i) != crowd.truth()[i] && most.top(i) == crowd.truth()[i];
        IntPredicate same = i -> coins.top(i) == crowd.truth()[i] && most.top(i) == coins.top(i);
        int[] rows =
                IntStream.concat(
                                IntStream.range(0, 600).filter(lost).limit(1),
                                IntStream.range(0, 600).filter(same).limit(20))
                        .toArray();
        int[] classes = IntStream.of(rows).map(i -> crowd.truth()[i]).toArray();
        assertThat(rows).hasSize(21);
        assertThat(
                        LabelModelSelection.of(
                                        crowd.votes(),
                                        4,
                                        new Labels(rows, classes, 3),
                                        1,
                                        Progress.NONE)
                                .aggregator())
                .isInstanceOf(OneCoin.class);
    }

    /** Four known rows of a rare class, a rule each: that it is rare outweighs one rule. */
    @Test
    void aLabelModelThatIsMoreOftenWrongIsLeftForNearEqualTrust() {
        int[] rows = IntStream.range(0, 40).toArray();
        int[] classes = IntStream.of(rows).map(i -> i < 36 ? 0 : 1).toArray();
        Votes rules =
                Votes.unipolar(
                        new int[][] {{36, 50}, {37, 51}, {38, 52}, {39, 53}},
                        new int[] {1, 1, 1, 1},
                        60,
                        2);

        Aggregation.Choice choice =
                LabelModelSelection.of(rules, 0, new Labels(rows, classes, 2), 1, Progress.NONE);

        assertThat(choice.aggregator()).isEqualTo(OneCoin.forRules());
        assertThat(choice.reason()).contains("right as often as the majority");
    }

    /** One half of the known rows says that the rule is wrong, the other that it is right. */
    @Test
    void theMajorityStandsWhereKnownRowsOnlyMislead() {
        int[] rows = IntStream.range(0, 18).toArray();
        int[] classes = IntStream.of(rows).map(i -> i % 2).toArray();
        Votes rule = Votes.unipolar(new int[][] {rows}, new int[] {1}, 30, 2);

        Aggregation.Choice choice =
                LabelModelSelection.of(rule, 0, new Labels(rows, classes, 2), 1, Progress.NONE);

        assertThat(choice.aggregator()).isInstanceOf(MajorityVote.class);
        assertThat(choice.reason()).contains("right more often on the known rows");
    }

    private static Aggregation.Choice ofPeople(Votes votes) {
        return LabelModelSelection.of(
                votes, votes.voterCount(), Labels.none(votes.classCount()), 1, Progress.NONE);
    }

    private static double accuracy(Aggregator aggregator, Crowd crowd) {
        return crowd.accuracy(aggregator.aggregate(crowd.votes(), Labels.none(3)).posterior());
    }
}
