package io.winnow.learning.weak;

import java.util.Arrays;

/**
 * Votes that are independent given the class: P(votes of a row) = Σ_c P(c) Π_j P(vote j | c).
 *
 * @param logShares log P(c), of length C
 * @param likelihood P(vote | c)
 */
record VoteModel(double[] logShares, AnswerLikelihood likelihood) {

    /** The log of a probability of zero: finite, so that the least impossible class still wins. */
    static final double LOG_ZERO = -1e4;

    static double log(double probability) {
        return probability > 0 ? Math.log(probability) : LOG_ZERO;
    }

    static double[] logs(double[] probabilities) {
        return Arrays.stream(probabilities).map(VoteModel::log).toArray();
    }

    static double[] uniform(int classes) {
        double[] log = new double[classes];
        Arrays.fill(log, -Math.log(classes));
        return log;
    }

    /** The posterior of each row, n × C. */
    double[] posterior(Votes votes) {
        double[] posterior = new double[votes.size() * votes.classCount()];
        evaluate(votes, posterior);
        return posterior;
    }

    /** The log likelihood of the votes of each row, of length n. */
    double[] logLikelihood(Votes votes) {
        return evaluate(votes, new double[votes.size() * votes.classCount()]);
    }

    private double[] evaluate(Votes votes, double[] posterior) {
        int classes = votes.classCount();
        double[] likelihoods = new double[votes.size()];
        new VoteBlocks(votes, VoteCells.of(votes))
                .read(
                        this,
                        (row, p, at, logLikelihood) -> {
                            likelihoods[row] = logLikelihood;
                            System.arraycopy(p, at, posterior, row * classes, classes);
                        });
        return likelihoods;
    }

    boolean isNear(VoteModel other, double tolerance) {
        double[] shares = Arrays.stream(logShares).map(Math::exp).toArray();
        double[] others = Arrays.stream(other.logShares).map(Math::exp).toArray();
        return Rows.apart(shares, others) < tolerance
                && Rows.apart(likelihood.parameters(), other.likelihood.parameters()) < tolerance;
    }
}
