package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The label model of data programming for rules that abstain: one accuracy per voter, independent
 * given the class, and the share of each class (Ratner et al. 2016, equation 2; abstaining says
 * nothing). By expectation–maximisation, bounded as in {@link OneCoin} where classes are unknown.
 *
 * @param balance the share of each class, of length C; null to learn it from the known rows, since
 *     votes of rules that name one class each cannot teach it
 * @param mostUnknown how many votes the agreement on rows of unknown class counts for at most, per
 *     voter
 */
public record LabelModel(double @Nullable [] balance, double mostUnknown)
        implements GenerativeAggregator {

    public LabelModel {
        if (balance != null) {
            check(balance);
        }
        if (!(mostUnknown >= 0)) {
            throw new IllegalArgumentException("mostUnknown is " + mostUnknown);
        }
    }

    private static void check(double[] balance) {
        double sum = Arrays.stream(balance).map(p -> p > 0 ? p : Double.NaN).sum();
        if (!(Math.abs(sum - 1) < 1e-6)) {
            throw new IllegalArgumentException(
                    "balance %s does not sum to 1".formatted(Arrays.toString(balance)));
        }
    }

    /** Learns how common the classes are. */
    public static LabelModel learned() {
        return new LabelModel(null, Coins.PRIOR_ALL);
    }

    /**
     * Is told how common the classes are.
     *
     * @param balance positive shares that sum to 1
     */
    public static LabelModel balanced(double... balance) {
        return new LabelModel(balance.clone(), Coins.PRIOR_ALL);
    }

    @Override
    public String name() {
        return "label-model";
    }

    @Override
    public LearnedVoters learn(Votes votes, Labels known, Progress progress) {
        Known.check(known, votes);
        if (balance != null && balance.length != votes.classCount()) {
            throw new IllegalArgumentException(
                    "balance of %d classes, votes for %d"
                            .formatted(balance.length, votes.classCount()));
        }
        double[] shares = VoteModel.logs(balance == null ? learned(known) : balance);
        double[] most = new double[votes.voterCount()];
        Arrays.fill(most, mostUnknown);
        return Coins.learn(votes, known, shares, most, progress);
    }

    /** Of the known rows, with one imagined row of each class. */
    private static double[] learned(Labels known) {
        double[] shares = new double[known.classCount()];
        int[] counts = known.perClass();
        for (int c = 0; c < shares.length; c++) {
            shares[c] = (1.0 + counts[c]) / (known.size() + shares.length);
        }
        return shares;
    }
}
