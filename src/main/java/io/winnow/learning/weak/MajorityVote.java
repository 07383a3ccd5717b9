package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import java.util.Arrays;

/** Every voter counts the same; a row without a vote is uniform. */
public final class MajorityVote implements Aggregator {

    @Override
    public String name() {
        return "majority";
    }

    @Override
    public Aggregate aggregate(Votes votes, Labels known) {
        int classes = votes.classCount();
        float[] shares = new float[votes.size() * classes];
        for (int row = 0; row < votes.size(); row++) {
            int from = votes.starts()[row];
            int to = votes.starts()[row + 1];
            if (from == to) {
                Arrays.fill(shares, row * classes, (row + 1) * classes, 1f / classes);
            }
            for (int at = from; at < to; at++) {
                shares[row * classes + votes.classes()[at]] += 1f / (to - from);
            }
        }
        Known.clamp(shares, known);
        Posterior posterior = new Posterior(shares, classes);
        return new Aggregate(posterior, Reliability.of(votes, posterior));
    }
}
