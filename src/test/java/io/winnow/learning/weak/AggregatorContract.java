package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import io.winnow.learning.Patience;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.Random;
import java.util.Scanner;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every aggregator promises. */
public abstract class AggregatorContract {

    protected abstract Aggregator aggregator();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void goodVotersTellTheTruth(long seed) {
        Crowd crowd = Crowd.of(400, 3, seed, .9, .9, .85, .8, .8);
        Aggregate said = aggregator().aggregate(crowd.votes(), Labels.none(3));
        assertThat(crowd.accuracy(said.posterior())).isGreaterThan(.93);
        assertThat(said.reliability()).hasSize(5);
        for (double reliability : said.reliability()) {
            assertThat(reliability).isBetween(.7, 1.0);
        }
    }

    @Test
    void isDeterministicAndDistributesEveryRow() {
        Crowd crowd = Crowd.of(60, 4, 5, .6, .5, .9);
        Posterior first = aggregator().aggregate(crowd.votes(), Labels.none(4)).posterior();
        Posterior second = aggregator().aggregate(crowd.votes(), Labels.none(4)).posterior();
        assertThat(first.values()).isEqualTo(second.values());
        assertDistributions(first, 60);
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        Crowd crowd = Crowd.of(50, 2, 6, .8, .7, .6);
        int[][] reversed = new int[50][];
        for (int i = 0; i < 50; i++) {
            reversed[i] = crowd.matrix()[49 - i];
        }
        Posterior there = aggregator().aggregate(crowd.votes(), Labels.none(2)).posterior();
        Posterior back =
                aggregator().aggregate(Votes.dense(reversed, 2), Labels.none(2)).posterior();
        for (int i = 0; i < 50; i++) {
            assertThat(back.probability(49 - i, 1))
                    .isCloseTo(there.probability(i, 1), within(1e-4f));
        }
    }

    @Test
    void theOrderOfVotersDoesNotMatter() {
        Crowd crowd = Crowd.of(50, 3, 7, .8, .7, .6, .5);
        int[][] mirrored = new int[50][4];
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < 4; j++) {
                mirrored[i][j] = crowd.matrix()[i][3 - j];
            }
        }
        Aggregate there = aggregator().aggregate(crowd.votes(), Labels.none(3));
        Aggregate back = aggregator().aggregate(Votes.dense(mirrored, 3), Labels.none(3));
        for (int i = 0; i < there.posterior().values().length; i++) {
            assertThat(back.posterior().values()[i])
                    .isCloseTo(there.posterior().values()[i], within(1e-4f));
        }
        for (int j = 0; j < 4; j++) {
            assertThat(back.reliability()[3 - j]).isCloseTo(there.reliability()[j], within(1e-4));
        }
    }

    @Test
    void whatIsKnownStays() {
        Votes votes = Votes.dense(new int[][] {{0, 0}, {0, 0}, {1, 1}}, 2);
        Labels known = new Labels(new int[] {1}, new int[] {1}, 2);
        Posterior said = aggregator().aggregate(votes, known).posterior();
        assertThat(said.row(1)).containsExactly(0, 1);
    }

    @Test
    void copesWithFewOfEverything() {
        assertDistributions(said(new int[][] {{-1}}, 3), 1);
        assertDistributions(said(new int[][] {{0}}, 1), 1);
        assertDistributions(said(new int[][] {}, 2), 0);
        assertDistributions(said(new int[][] {{-1, -1}, {-1, -1}}, 2), 2);
        assertDistributions(said(new int[][] {{0, 0}, {0, 0}}, 100), 2);
        assertDistributions(said(new int[][] {{0, 1}, {1, 0}}, 2), 2);
    }

    @Test
    void copesWithCopiesOfAVoter() {
        int[][] matrix = new int[40][8];
        for (int i = 0; i < 40; i++) {
            Arrays.fill(matrix[i], i % 3);
        }
        Posterior said = said(matrix, 3);
        assertDistributions(said, 40);
        for (int i = 0; i < 40; i++) {
            assertThat(said.top(i)).isEqualTo(i % 3);
        }
    }

    @Test
    void oneHundredClassesAreToldApart() {
        Crowd crowd = Crowd.of(600, 100, 8, .9, .9, .9, .9);
        Posterior said = aggregator().aggregate(crowd.votes(), Labels.none(100)).posterior();
        assertDistributions(said, 600);
        assertThat(crowd.accuracy(said)).isGreaterThan(.9);
    }

    @Test
    void stopsWhenAsked() {
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException(message);
                };
        Votes votes = Votes.dense(new int[][] {{0, 1}, {1, 1}}, 2);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> aggregator().aggregate(votes, Labels.none(2), stop));
    }

    @Test
    void hearsWithinASecondThatNobodyWantsAMillionVotes() {
        Votes votes = Crowd.of(250_000, 3, 1, .9, .8, .7, .6).votes();
        Patience patience = new Patience();
        aggregator().aggregate(votes, Labels.none(3), patience);
        patience.assertNeverLost();
    }

    /** Reads n rows of m votes of a golden file. */
    static int[][] votes(Scanner golden, int n, int m) {
        int[][] matrix = new int[n][m];
        for (int i = 0; i < n * m; i++) {
            matrix[i / m][i % m] = golden.nextInt();
        }
        return matrix;
    }

    /** Compares with the rest of a golden file. */
    static void assertSaid(Posterior said, Scanner golden) {
        for (float p : said.values()) {
            assertThat((double) p).isCloseTo(golden.nextDouble(), within(1e-6));
        }
        assertThat(golden.hasNext()).isFalse();
    }

    private Posterior said(int[][] matrix, int classes) {
        return aggregator()
                .aggregate(Votes.dense(matrix, classes), Labels.none(classes))
                .posterior();
    }

    private static void assertDistributions(Posterior posterior, int rows) {
        assertThat(posterior.size()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (float p : posterior.row(row)) {
                assertThat(p).isBetween(0f, 1f);
                sum += p;
            }
            assertThat(sum).isCloseTo(1, within(1e-4));
        }
    }

    /** Simulated voters, each right with a probability of its own and absent now and then. */
    record Crowd(int[] truth, int[][] matrix, int classes) {

        static Crowd of(int n, int classes, long seed, double... accuracies) {
            Random random = new Random(seed);
            int[] truth = random.ints(n, 0, classes).toArray();
            int[][] matrix = new int[n][accuracies.length];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < accuracies.length; j++) {
                    boolean right = random.nextDouble() < accuracies[j];
                    int wrong = (truth[i] + 1 + random.nextInt(Math.max(1, classes - 1))) % classes;
                    matrix[i][j] = random.nextDouble() < .1 ? -1 : right ? truth[i] : wrong;
                }
            }
            return new Crowd(truth, matrix, classes);
        }

        Votes votes() {
            return Votes.dense(matrix, classes);
        }

        double accuracy(Posterior posterior) {
            int right = 0;
            for (int i = 0; i < truth.length; i++) {
                right += posterior.top(i) == truth[i] ? 1 : 0;
            }
            return (double) right / truth.length;
        }
    }
}
