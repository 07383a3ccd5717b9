package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import org.jspecify.annotations.Nullable;

/** Expectation–maximisation from the vote shares (Dempster et al. 1977). */
final class Expectation {

    private static final int MOST_PASSES = 1_000;

    private Expectation() {}

    /** The model under which the votes are most likely, given who is of which class. */
    @FunctionalInterface
    interface Maximisation {

        /**
         * @param posterior n × C
         * @param before the model of the pass before; null at first
         */
        VoteModel from(double[] posterior, @Nullable VoteModel before);
    }

    /** Both steps by turns until no parameter changes by {@code tolerance}. */
    static VoteModel settle(
            Votes votes, Labels known, Maximisation maximisation, double tolerance) {
        Known.check(known, votes);
        double[] posterior = WeightedVote.shares(votes);
        Known.clamp(posterior, known);
        VoteModel model = maximisation.from(posterior, null);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            posterior = model.posterior(votes);
            Known.clamp(posterior, known);
            VoteModel next = maximisation.from(posterior, model);
            boolean settled = model.isNear(next, tolerance);
            model = next;
            if (settled) {
                break;
            }
        }
        return model;
    }
}
