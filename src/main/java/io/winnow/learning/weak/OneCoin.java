package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import java.util.Arrays;

/**
 * One accuracy per voter: where it votes, voter j is right with probability aⱼ, and its errors are
 * spread evenly over the other classes; that it abstains says nothing. Expectation–maximisation
 * from the majority vote (the one-coin model of Dawid &amp; Skene 1979; with abstains the label
 * model of data programming, Ratner et al. 2016). A weak prior keeps voters with few votes near 4
 * of 5; rows whose class is known stay so and teach how reliable the voters are.
 *
 * <p>Rules that each vote for one class only cannot tell an unreliable rule from a rare class, and
 * the passes may talk themselves into one class. So what they teach each other can be bounded, as
 * unlabeled samples are weighted down by Nigam et al. 2000 (EM-λ).
 *
 * @param mostUnknown how many votes the agreement on rows of unknown class counts for at most, per
 *     voter
 */
public record OneCoin(double mostUnknown) implements Aggregator {

    private static final double PRIOR_RIGHT = 4;
    private static final double PRIOR_ALL = 5;
    private static final int MOST_PASSES = 200;
    private static final double SETTLED = 1e-6;

    /** For people, who vote for every class: all votes teach. */
    public static OneCoin forPeople() {
        return new OneCoin(Double.POSITIVE_INFINITY);
    }

    /** For rules: mostly the known rows teach. */
    public static OneCoin forRules() {
        return new OneCoin(PRIOR_ALL);
    }

    @Override
    public String name() {
        return "one-coin";
    }

    @Override
    public Aggregate aggregate(Votes votes, Labels known) {
        float[] posterior = new MajorityVote().aggregate(votes, known).posterior().values();
        boolean[] sure = Known.rows(known, votes.size());
        double[] accuracy = reliability(votes, posterior, sure);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            posterior = expected(votes, accuracy);
            Known.clamp(posterior, known);
            double[] before = accuracy;
            accuracy = reliability(votes, posterior, sure);
            if (apart(before, accuracy) < SETTLED) {
                break;
            }
        }
        return new Aggregate(new Posterior(posterior, votes.classCount()), accuracy);
    }

    private double[] reliability(Votes votes, float[] posterior, boolean[] sure) {
        int voters = votes.voterCount();
        double[] right = new double[voters];
        double[] given = new double[voters];
        double[] guessed = new double[voters];
        double[] unknown = new double[voters];
        for (int row = 0; row < votes.size(); row++) {
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                int voter = votes.voters()[at];
                float p = posterior[row * votes.classCount() + votes.classes()[at]];
                (sure[row] ? right : guessed)[voter] += p;
                (sure[row] ? given : unknown)[voter]++;
            }
        }
        double[] accuracy = new double[voters];
        for (int voter = 0; voter < voters; voter++) {
            double scale = Math.min(1, mostUnknown / Math.max(1, unknown[voter]));
            accuracy[voter] =
                    (PRIOR_RIGHT + right[voter] + scale * guessed[voter])
                            / (PRIOR_ALL + given[voter] + scale * unknown[voter]);
        }
        return accuracy;
    }

    private static float[] expected(Votes votes, double[] accuracy) {
        int classes = votes.classCount();
        float[] posterior = new float[votes.size() * classes];
        double[] log = new double[classes];
        for (int row = 0; row < votes.size(); row++) {
            Arrays.fill(log, 0);
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                double right = accuracy[votes.voters()[at]];
                double wrong = (1 - right) / Math.max(1, classes - 1);
                log[votes.classes()[at]] += Math.log(right) - Math.log(wrong);
            }
            LogRows.normalise(log, posterior, row * classes);
        }
        return posterior;
    }

    private static double apart(double[] before, double[] after) {
        double most = 0;
        for (int i = 0; i < before.length; i++) {
            most = Math.max(most, Math.abs(before[i] - after[i]));
        }
        return most;
    }
}
