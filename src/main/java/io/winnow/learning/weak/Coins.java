package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import java.util.Arrays;

/**
 * One accuracy per voter: where it votes, it names the true class with that probability, and each
 * other class equally often; that it abstains says nothing.
 *
 * @param accuracy of each voter, within (0, 1), of length m
 */
record Coins(double[] accuracy) implements AnswerLikelihood {

    private static final double PRIOR_RIGHT = 4;

    /** How many imagined votes a voter starts with: four of five are right. */
    static final double PRIOR_ALL = 5;

    private static final double SETTLED = 1e-6;

    /**
     * By expectation–maximisation, classes of fixed shares.
     *
     * @param mostUnknown see {@link #refit}
     */
    static LearnedVoters learn(
            Votes votes,
            Labels known,
            double[] logShares,
            double[] mostUnknown,
            Progress progress) {
        Coins prior = prior(votes.voterCount());
        VoteModel model =
                Expectation.settle(
                        votes,
                        known,
                        (tally, before) -> {
                            Coins coins = before == null ? prior : (Coins) before.likelihood();
                            return new VoteModel(logShares, coins.refit(tally, mostUnknown));
                        },
                        Settled.at(SETTLED),
                        progress);
        return new LearnedVoters(model, votes.voterCount());
    }

    /** Nothing is known but the prior. */
    private static Coins prior(int voterCount) {
        double[] accuracy = new double[voterCount];
        Arrays.fill(accuracy, PRIOR_RIGHT / PRIOR_ALL);
        return new Coins(accuracy);
    }

    /**
     * The most likely accuracies, given the prior.
     *
     * @param mostUnknown how many votes the agreement on rows of unknown class counts for at most,
     *     per voter, of length m
     */
    Coins refit(Tally tally, double[] mostUnknown) {
        Hits sure = hits(tally, tally.certain());
        Hits guessed = hits(tally, tally.guessed());
        double[] refit = new double[accuracy.length];
        for (int voter = 0; voter < refit.length; voter++) {
            double unknown = guessed.given()[voter];
            double scale = Math.min(1, mostUnknown[voter] / Math.max(1, unknown));
            refit[voter] =
                    (PRIOR_RIGHT + sure.right()[voter] + scale * guessed.right()[voter])
                            / (PRIOR_ALL + sure.given()[voter] + scale * unknown);
        }
        return new Coins(refit);
    }

    /** Votes of each voter that are right, and all. */
    private record Hits(double[] right, double[] given) {}

    private Hits hits(Tally tally, double[] counts) {
        double[] right = new double[accuracy.length];
        double[] given = new double[accuracy.length];
        int classes = tally.mass().length;
        for (int cell = 0; cell < tally.cells().count(); cell++) {
            int voter = tally.cells().voters()[cell];
            int[] candidates = tally.cells().candidates()[cell];
            int at = cell * tally.width();
            double meant = meant(voter, candidates.length, classes);
            for (int c : candidates) {
                right[voter] += meant * counts[at + c];
            }
            for (int c = 0; c < classes; c++) {
                given[voter] += counts[at + c];
            }
        }
        return new Hits(right, given);
    }

    /** The probability that a voter who names the true class among others means it. */
    private double meant(int voter, int named, int classes) {
        double hit = accuracy[voter];
        return hit / (hit + wrong(hit, classes) * (named - 1));
    }

    private static double wrong(double accuracy, int classes) {
        return (1 - accuracy) / Math.max(1, classes - 1);
    }

    @Override
    public void addSilence(double[] log) {}

    @Override
    public void write(int voter, int[] candidates, double[] log, int at, int classes) {
        double hit = accuracy[voter];
        double each = wrong(hit, classes);
        Arrays.fill(log, at, at + classes, Math.log(each * candidates.length));
        boolean all = candidates.length == classes;
        double inside = all ? 0 : Math.log(hit + each * (candidates.length - 1));
        for (int c : candidates) {
            log[at + c] = inside;
        }
    }

    @Override
    public double[] reliability(Votes votes, double[] posterior) {
        return accuracy.clone();
    }

    @Override
    public double[] parameters() {
        return accuracy;
    }
}
