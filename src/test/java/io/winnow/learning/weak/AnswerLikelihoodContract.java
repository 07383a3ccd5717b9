package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.math.GatherKernel;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every likelihood of an answer promises. */
abstract class AnswerLikelihoodContract {

    private static final double TOLERANCE = 1e-9;

    /** One of voters who err, that have answered. */
    abstract AnswerLikelihood of(int voters, int classes);

    /** Whether silence is one more answer; else it says nothing. */
    abstract boolean silenceIsAnAnswer();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void oneOfAllAnswersIsGivenForCertain(int classes) {
        AnswerLikelihood alone = of(1, classes);
        double[] silence = new double[classes];
        alone.addSilence(silence);
        for (int c = 0; c < classes; c++) {
            double sum = silenceIsAnAnswer() ? Math.exp(silence[c]) : 0;
            for (int answer = 0; answer < classes; answer++) {
                sum += Math.exp(silence[c] + written(alone, 0, classes, answer)[c]);
            }
            assertThat(sum).isCloseTo(1, within(TOLERANCE));
        }
    }

    @Test
    void severalClassesAreAsLikelyAsEachOfThemTogether() {
        AnswerLikelihood likelihood = of(2, 5);
        for (int voter = 0; voter < 2; voter++) {
            double[] one = written(likelihood, voter, 5, 1);
            double[] other = written(likelihood, voter, 5, 3);
            double[] both = written(likelihood, voter, 5, 1, 3);
            for (int c = 0; c < 5; c++) {
                assertThat(Math.exp(both[c]))
                        .isCloseTo(Math.exp(one[c]) + Math.exp(other[c]), within(TOLERANCE));
            }
        }
    }

    @Test
    void theOrderOfCandidatesDoesNotMatter() {
        AnswerLikelihood likelihood = of(2, 5);
        assertThat(written(likelihood, 1, 5, 3, 0, 4))
                .containsExactly(written(likelihood, 1, 5, 0, 3, 4), within(TOLERANCE));
    }

    @Test
    void writesTheClassesAndNothingBeside() {
        double[] log = new double[11];
        Arrays.fill(log, 77);
        of(2, 4).write(1, new int[] {2}, log, 3, 4);
        assertThat(Arrays.copyOfRange(log, 3, 7))
                .containsExactly(written(of(2, 4), 1, 4, 2), within(0.0));
        assertThat(Arrays.copyOf(log, 3)).containsOnly(77);
        assertThat(Arrays.copyOfRange(log, 7, 11)).containsOnly(77);
    }

    @Test
    void silenceIsAdded() {
        AnswerLikelihood likelihood = of(3, 4);
        double[] silence = new double[4];
        likelihood.addSilence(silence);
        double[] log = {1, 2, 3, 4};
        likelihood.addSilence(log);
        for (int c = 0; c < 4; c++) {
            assertThat(log[c]).isCloseTo(c + 1 + silence[c], within(TOLERANCE));
        }
        assertThat(Arrays.stream(silence).anyMatch(s -> s != 0)).isEqualTo(silenceIsAnAnswer());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void everythingIsFiniteAndReliabilityIsAShare(int classes) {
        AnswerLikelihood likelihood = of(3, classes);
        for (int voter = 0; voter < 3; voter++) {
            for (int answer = 0; answer < classes; answer++) {
                for (double log : written(likelihood, voter, classes, answer)) {
                    assertThat(log).isFinite();
                }
            }
        }
        for (double parameter : likelihood.parameters()) {
            assertThat(parameter).isBetween(0.0, 1.0);
        }
        Votes votes = votes(3, classes);
        double[] reliability = likelihood.reliability(votes, shares(votes));
        assertThat(reliability).hasSize(3);
        for (double share : reliability) {
            assertThat(share).isBetween(0.0, 1.0);
        }
    }

    @Test
    void whoIsOftenRightIsReliable() {
        Votes votes = votes(3, 4);
        double[] reliability = of(3, 4).reliability(votes, shares(votes));
        assertThat(reliability[0]).isGreaterThan(reliability[2] + .1);
    }

    private static double[] written(AnswerLikelihood of, int voter, int classes, int... answers) {
        double[] log = new double[classes];
        of.write(voter, answers, log, 0, classes);
        return log;
    }

    /** Of 300 rows, by voters of whom each errs more than the one before and is silent at times. */
    static Votes votes(int voters, int classes) {
        Random random = new Random(voters + 10L * classes);
        int[][] matrix = new int[300][voters];
        for (int row = 0; row < matrix.length; row++) {
            for (int voter = 0; voter < voters; voter++) {
                boolean errs = random.nextDouble() < .1 + .2 * voter;
                boolean silent = random.nextDouble() < .15 + .1 * (row % classes) / classes;
                int vote = (errs ? row + 1 : row) % classes;
                matrix[row][voter] = silent ? -1 : vote;
            }
        }
        return Votes.dense(matrix, classes);
    }

    /** Those votes added up, row i being of class i % C. */
    static Tally tally(int voters, int classes) {
        Votes votes = votes(voters, classes);
        VoteCells cells = VoteCells.of(votes);
        int width = GatherKernel.padded(classes);
        double[] certain = new double[cells.count() * width];
        double[] mass = new double[classes];
        for (int row = 0; row < votes.size(); row++) {
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                certain[cells.of()[at] * width + row % classes]++;
            }
            mass[row % classes]++;
        }
        return new Tally(cells, certain, new double[certain.length], mass, width);
    }

    private static double[] shares(Votes votes) {
        double[] posterior = new double[votes.size() * votes.classCount()];
        IntStream.range(0, votes.size())
                .forEach(row -> posterior[row * votes.classCount() + row % votes.classCount()] = 1);
        return posterior;
    }
}
