package io.winnow.round;

import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.LabelsSaved;
import io.winnow.learning.evaluate.StoppingAdvice;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands, for the progress page.
 *
 * @param points the learning curve, one point per model version that gold measured
 * @param random what uniformly drawn labels alone would have given, by number of labels
 * @param labels labels so far, gold not counted
 * @param goldTruths gold samples with a known truth
 * @param goldSize gold samples in all
 * @param saved what the strategy saved against random labels; null while there is not enough
 *     evidence
 * @param advice whether more labels are worth it; null before the first model
 * @param versions every model version, newest first
 * @param rounds every round, newest first
 */
public record ProgressReport(
        List<Point> points,
        List<RandomPoint> random,
        int labels,
        int goldTruths,
        int goldSize,
        @Nullable LabelsSaved saved,
        @Nullable StoppingAdvice advice,
        List<ModelView> versions,
        List<RoundView> rounds) {

    /**
     * One point of the learning curve.
     *
     * @param labels labels given when the version was trained
     * @param round the round that ended then; 0 if a person asked
     * @param model the version's number
     * @param strategy what chose that round's batch
     * @param people ids of the users who answered in that round
     * @param accuracy the champion on gold
     * @param macroF1 the champion on gold
     * @param supervised the supervised twin's accuracy on gold
     * @param weak the accuracy on gold of the learner that heeds every voter; null where there was
     *     nothing to weigh
     * @param goldSize gold samples it was measured on
     */
    public record Point(
            int labels,
            int round,
            int model,
            String strategy,
            Instant at,
            List<Long> people,
            Interval accuracy,
            Interval macroF1,
            @Nullable Interval supervised,
            @Nullable Interval weak,
            int goldSize) {}

    /**
     * One point of the random curve.
     *
     * @param labels labels that were drawn uniformly
     * @param accuracy on gold, of a supervised head fitted to those alone
     */
    public record RandomPoint(int labels, Interval accuracy) {}

    /** The newest version that gold measured; null before the first. */
    public @Nullable ModelView measured() {
        return versions.stream().filter(v -> v.report().gold() != null).findFirst().orElse(null);
    }

    /** The newest estimate from the uniformly drawn labels, which needs no gold; null without. */
    public ModelReport.@Nullable SliceAccuracy slice() {
        return versions.stream()
                .map(version -> version.report().slice())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
