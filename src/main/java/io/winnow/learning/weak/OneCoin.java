package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import java.util.Arrays;

/**
 * One accuracy per voter, classes equally common: where it votes, voter j is right with probability
 * aⱼ, and its errors are spread evenly over the other classes; that it abstains says nothing.
 * Expectation–maximisation from the vote shares (the one-coin model of Dawid &amp; Skene 1979). A
 * weak prior keeps voters with few votes near 4 of 5; rows whose class is known stay so and teach
 * how reliable the voters are.
 *
 * <p>Rules that each vote for one class only cannot tell an unreliable rule from a rare class, and
 * the passes may talk themselves into one class. So what they teach each other can be bounded, as
 * unlabeled samples are weighted down by Nigam et al. 2000 (EM-λ).
 *
 * @param ofRules how many votes the agreement on rows of unknown class counts for at most, per
 *     voter that names one class only
 * @param ofOthers the same per voter that names several classes
 * @param people how many voters, the first ones, may be among those others; who comes after them is
 *     bounded like a rule, however many classes it names
 */
public record OneCoin(double ofRules, double ofOthers, int people) implements GenerativeAggregator {

    public OneCoin {
        if (!(ofRules >= 0 && ofOthers >= 0 && people >= 0)) {
            throw new IllegalArgumentException(
                    "bounds are %s and %s, people %d".formatted(ofRules, ofOthers, people));
        }
    }

    /** For people, who vote for every class: all votes teach. */
    public static OneCoin forPeople() {
        return new OneCoin(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
    }

    /** For rules and predictions: mostly the known rows teach. */
    public static OneCoin forRules() {
        return new OneCoin(Coins.PRIOR_ALL, Coins.PRIOR_ALL, 0);
    }

    /**
     * For people and rules together: a person who names several classes teaches by all votes.
     *
     * @param people how many of the voters, the first ones, are people
     */
    public static OneCoin forBoth(int people) {
        return new OneCoin(Coins.PRIOR_ALL, Double.POSITIVE_INFINITY, people);
    }

    @Override
    public String name() {
        return "one-coin";
    }

    @Override
    public LearnedVoters learn(Votes votes, Labels known, Progress progress) {
        double[] shares = VoteModel.uniform(votes.classCount());
        double[] most = bounds(votes);
        return Coins.learn(votes, known, shares, most, progress);
    }

    private double[] bounds(Votes votes) {
        int[] named = Reliability.answersNamed(votes);
        double[] bounds = new double[named.length];
        Arrays.setAll(bounds, voter -> named[voter] > 1 && voter < people ? ofOthers : ofRules);
        return bounds;
    }
}
