package io.winnow.round;

import io.winnow.learning.evaluate.ClassificationReport;
import io.winnow.learning.evaluate.Interval;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a model version was chosen and what it scores. Stored as JSON.
 *
 * @param comparison every learner that was tried, the supervised twin first
 * @param verdict why the champion won, in words
 * @param gold the champion on gold; null while no gold sample has a truth
 * @param randomSlice the supervised learner on the uniformly drawn labels alone; null until there
 *     are some
 * @param voters how people, rules and predictions were weighed; null where there was nothing to
 *     weigh
 * @param ablation what choosing adds to each learner; null while there is not enough evidence, and
 *     in reports of before it was measured
 * @param slice the champion cross-validated on the uniformly drawn labels; null likewise
 */
public record ModelReport(
        List<Contender> comparison,
        String verdict,
        @Nullable ClassificationReport gold,
        @Nullable RandomSlice randomSlice,
        @Nullable VotersReport voters,
        @Nullable Ablation ablation,
        @Nullable SliceAccuracy slice) {

    /**
     * One learner of the comparison.
     *
     * @param learner its name
     * @param accuracy cross-validated on the labels so far; null while there are too few labels
     * @param logLoss cross-validated, in nats; the choice is made on this. Null with {@code
     *     accuracy}
     * @param gold accuracy on gold: reported, never chosen on; null while there is none
     * @param goldMacroF1 macro-F1 on gold, or null
     * @param seconds fitting and cross-validation
     */
    public record Contender(
            String learner,
            @Nullable Interval accuracy,
            @Nullable Double logLoss,
            @Nullable Interval gold,
            @Nullable Interval goldMacroF1,
            double seconds) {}

    /**
     * What labels drawn uniformly at random would have given.
     *
     * @param labels how many there are
     * @param gold the accuracy on gold of a supervised head fitted to them alone
     */
    public record RandomSlice(int labels, Interval gold) {}

    /**
     * How often the champion is right on labels that were drawn uniformly at random, each predicted
     * by a head that had not seen it: the one accuracy that needs no gold. Heads of four fifths of
     * the labels are judged, so it is a little too low; the pool it speaks of is what the
     * strategies had left at each draw.
     *
     * @param labels how many there are
     */
    public record SliceAccuracy(int labels, Interval accuracy) {}

    /** The contender of that name. */
    public Optional<Contender> contender(String learner) {
        return comparison.stream().filter(c -> c.learner().equals(learner)).findFirst();
    }
}
