package io.winnow.learning.weak;

import io.winnow.learning.Labels;

/** Voters whose ways are known. */
public final class LearnedVoters {

    private final VoteModel model;
    private final int voterCount;

    LearnedVoters(VoteModel model, int voterCount) {
        this.model = model;
        this.voterCount = voterCount;
    }

    /**
     * Judges votes of these voters, on any rows.
     *
     * @param known rows whose class is known: these stay so
     */
    public Aggregate aggregate(Votes votes, Labels known) {
        Known.check(known, votes);
        check(votes);
        double[] posterior = model.posterior(votes);
        Known.clamp(posterior, known);
        return new Aggregate(
                Rows.posterior(posterior, votes.classCount()),
                model.likelihood().reliability(votes, posterior));
    }

    /** The log likelihood of the votes of each row, given who votes, of length n. */
    public double[] logLikelihood(Votes votes) {
        check(votes);
        return model.logLikelihood(votes);
    }

    private void check(Votes votes) {
        int classes = model.logShares().length;
        if (votes.voterCount() != voterCount || votes.classCount() != classes) {
            throw new IllegalArgumentException(
                    "learned %d voters and %d classes, asked about %d and %d"
                            .formatted(
                                    voterCount, classes, votes.voterCount(), votes.classCount()));
        }
    }
}
