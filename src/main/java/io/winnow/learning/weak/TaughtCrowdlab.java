package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * {@link Crowdlab} with a classifier of its own, taught by the class with the most votes of each
 * row (Goh, Tkachenko &amp; Mueller 2022, section 3). A row whose votes tie teaches nothing. Where
 * the votes are too few to teach anything, the voters are weighed without a classifier.
 *
 * @param classifier judges no row by what was said about it
 */
public record TaughtCrowdlab(RowClassifier classifier) implements Aggregator {

    /** The name under which settings and reports know it. */
    static final String NAME = "crowdlab";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Aggregate aggregate(Votes votes, Labels known, Progress progress) {
        Known.check(known, votes);
        return new Crowdlab(posterior(votes, known, progress)).aggregate(votes, known, progress);
    }

    /** What the classifier says of each row, n × C; evenly everything where it cannot learn. */
    Posterior posterior(Votes votes, Labels known, Progress progress) {
        return classifier
                .predict(consensus(votes, known), progress)
                .orElseGet(() -> uniform(votes.size(), votes.classCount()));
    }

    private static Labels consensus(Votes votes, Labels known) {
        double[] shares = WeightedVote.shares(votes);
        Known.clamp(shares, known);
        double[] winners = Winners.of(shares, votes.classCount());
        int[] named = new int[votes.size()];
        Arrays.setAll(named, row -> sole(winners, row * votes.classCount(), votes.classCount()));
        int[] rows = IntStream.range(0, named.length).filter(row -> named[row] >= 0).toArray();
        return new Labels(
                rows, IntStream.of(rows).map(row -> named[row]).toArray(), votes.classCount());
    }

    /** The only winner of a row; −1 of a tie. */
    private static int sole(double[] winners, int at, int classes) {
        return IntStream.range(0, classes).filter(c -> winners[at + c] == 1).findFirst().orElse(-1);
    }

    private static Posterior uniform(int n, int classes) {
        float[] values = new float[Math.multiplyExact(n, classes)];
        Arrays.fill(values, 1f / classes);
        return new Posterior(values, classes);
    }
}
