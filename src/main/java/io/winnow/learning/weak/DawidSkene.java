package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A confusion matrix per voter and the share of each class, by expectation–maximisation from the
 * vote shares (Dawid &amp; Skene 1979, equations 2.3 to 2.5). A set of candidates is as likely as
 * its classes together.
 *
 * @param abstainIsAnswer whether abstaining is one more answer that may tell classes apart;
 *     otherwise it says nothing
 * @param smoothing imagined votes per cell of a confusion matrix
 * @param tolerance the passes end when no rate and no share changes by as much
 * @param leastGain or when the log likelihood rises by less per vote, in nats; 0 never to ask
 */
public record DawidSkene(
        boolean abstainIsAnswer, double smoothing, double tolerance, double leastGain)
        implements GenerativeAggregator {

    public DawidSkene {
        if (!(smoothing >= 0 && tolerance > 0 && leastGain >= 0)) {
            throw new IllegalArgumentException(
                    "smoothing %s, tolerance %s, least gain %s"
                            .formatted(smoothing, tolerance, leastGain));
        }
    }

    /**
     * For people: abstaining says nothing, a hundredth of a vote keeps rates off zero, and passes
     * end when they gain less than 1e-5 nats a vote: what moves then are rates of answers hardly
     * ever given.
     */
    public DawidSkene() {
        this(false, .01, 1e-5, 1e-5);
    }

    /** As the benchmark of rules WRENCH runs it (Zhang et al. 2021): abstaining is an answer. */
    public static DawidSkene wrench() {
        return new DawidSkene(true, 0, 1e-5, 0);
    }

    @Override
    public String name() {
        return "dawid-skene";
    }

    @Override
    public LearnedVoters learn(Votes votes, Labels known, Progress progress) {
        int voters = votes.voterCount();
        VoteModel model =
                Expectation.settle(
                        votes,
                        known,
                        (tally, before) -> fit(tally, voters, before),
                        new Settled(tolerance, leastGain),
                        progress);
        return new LearnedVoters(model, voters);
    }

    private VoteModel fit(Tally tally, int voters, @Nullable VoteModel before) {
        Confusions rates = before == null ? null : (Confusions) before.likelihood();
        return new VoteModel(
                VoteModel.logs(tally.shares()), Confusions.fit(tally, voters, rates, this));
    }
}
