package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import org.jspecify.annotations.Nullable;

/**
 * A confusion matrix per voter and the share of each class, by expectation–maximisation from the
 * vote shares (Dawid &amp; Skene 1979, equations 2.3 to 2.5). A set of candidates is as likely as
 * its classes together.
 *
 * @param abstainIsAnswer whether abstaining is one more answer that may tell classes apart;
 *     otherwise it says nothing
 * @param smoothing imagined votes per cell of a confusion matrix
 * @param tolerance the passes end when no rate and no share changes by more
 */
public record DawidSkene(boolean abstainIsAnswer, double smoothing, double tolerance)
        implements GenerativeAggregator {

    public DawidSkene {
        if (!(smoothing >= 0 && tolerance > 0)) {
            throw new IllegalArgumentException(
                    "smoothing %s, tolerance %s".formatted(smoothing, tolerance));
        }
    }

    /** For people: abstaining says nothing, and a hundredth of a vote keeps rates off zero. */
    public DawidSkene() {
        this(false, .01, 1e-5);
    }

    /** As the benchmark of rules WRENCH runs it (Zhang et al. 2021): abstaining is an answer. */
    public static DawidSkene wrench() {
        return new DawidSkene(true, 0, 1e-5);
    }

    @Override
    public String name() {
        return "dawid-skene";
    }

    @Override
    public LearnedVoters learn(Votes votes, Labels known) {
        VoteModel model =
                Expectation.settle(
                        votes,
                        known,
                        (posterior, before) -> fit(votes, posterior, before),
                        tolerance);
        return new LearnedVoters(model, votes.voterCount());
    }

    private VoteModel fit(Votes votes, double[] posterior, @Nullable VoteModel before) {
        Confusions rates = before == null ? null : (Confusions) before.likelihood();
        return new VoteModel(
                VoteModel.logs(ClassShares.of(posterior, votes.classCount(), 0)),
                Confusions.fit(votes, posterior, rates, this));
    }
}
