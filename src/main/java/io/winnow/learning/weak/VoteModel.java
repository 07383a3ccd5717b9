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
        double[] likelihoods = new double[votes.size()];
        double[] log = new double[votes.classCount()];
        double[] start = logShares.clone();
        likelihood.addSilence(start);
        for (int row = 0; row < votes.size(); row++) {
            System.arraycopy(start, 0, log, 0, log.length);
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                likelihood.add(votes, at, log);
            }
            likelihoods[row] = Rows.softmax(log, posterior, row * log.length);
        }
        return likelihoods;
    }

    boolean isNear(VoteModel other, double tolerance) {
        double[] shares = Arrays.stream(logShares).map(Math::exp).toArray();
        double[] others = Arrays.stream(other.logShares).map(Math::exp).toArray();
        return Rows.apart(shares, others) < tolerance
                && Rows.apart(likelihood.parameters(), other.likelihood.parameters()) < tolerance;
    }
}
