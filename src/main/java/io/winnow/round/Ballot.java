package io.winnow.round;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.weak.Panel;
import io.winnow.learning.weak.Votes;
import io.winnow.learning.weak.Weighing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who votes on the rows that may be learned from.
 *
 * @param who the panel's people, then its rules and predictions
 * @param examples rows that rules were made from: held out, they would be judged by their own kin
 */
record Ballot(Panel panel, List<Voter> who, Set<Integer> examples) {

    Ballot {
        int voters = panel.people().voterCount() + panel.others().voterCount();
        if (who.size() != voters) {
            throw new IllegalArgumentException(who.size() + " names for " + voters + " voters");
        }
    }

    /**
     * What the labels teach about the voters.
     *
     * @param weighing of this panel
     * @param seed of the draws behind an interval
     */
    VotersReport report(Weighing weighing, Labels labels, long seed, Progress progress) {
        Weighing.Heard all = weighing.of(labels, progress);
        Panel.Hearing hearing = all.hearing();
        Panel.Weighed weighed = all.weighed();
        boolean[] heard = new boolean[who.size()];
        IntStream.of(hearing.votes().voters()).forEach(voter -> heard[voter] = true);
        double[] reliability = weighed.said().reliability();
        int[] classOf = new int[panel.size()];
        Arrays.fill(classOf, -1);
        for (int i = 0; i < labels.size(); i++) {
            classOf[labels.rows()[i]] = labels.classes()[i];
        }
        List<VoterReport> voters =
                IntStream.range(0, who.size())
                        .mapToObj(i -> report(i, heard[i] ? reliability[i] : null, classOf))
                        .toList();
        return new VotersReport(
                weighed.choice().aggregator().name(),
                weighed.choice().reason(),
                voters,
                AnswerAgreement.of(panel.people(), seed).orElse(null));
    }

    private VoterReport report(int i, @Nullable Double reliability, int[] classOf) {
        int people = panel.people().voterCount();
        boolean person = i < people;
        Votes votes = person ? panel.people() : panel.others();
        Tally tally = new Tally();
        for (int row = 0; row < votes.size(); row++) {
            int at = votes.find(row, person ? i : i - people);
            if (at >= 0) {
                tally.given++;
                boolean shared = !person || votes.starts()[row + 1] - votes.starts()[row] > 1;
                if (shared && classOf[row] >= 0) {
                    tally.compared++;
                    tally.agreed += votes.allows(at, classOf[row]) ? 1 : 0;
                }
            }
        }
        return new VoterReport(
                who.get(i).kind(),
                who.get(i).id(),
                who.get(i).name(),
                tally.given,
                (double) tally.given / Math.max(1, votes.size()),
                reliability,
                tally.compared,
                tally.compared == 0 ? null : Interval.wilson(tally.agreed, tally.compared));
    }

    private static final class Tally {
        private int given;
        private int compared;
        private int agreed;
    }
}
