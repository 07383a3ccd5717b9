package io.winnow.learning.select;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.PairedComparison;
import io.winnow.learning.math.Sampling;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Whether choosing pays: a head learns from the random slice, another from as many chosen labels,
 * and both predict the part of the slice that was held out, fold by fold. The slice is a uniform
 * sample of the pool, so the comparison is not biased by what was chosen.
 *
 * @param trainer fits the heads
 * @param seed decides the folds and which of the chosen labels take part
 */
public record SafetyGate(HeadTrainer trainer, long seed) {

    private static final int FOLDS = 5;

    /** Fewer random labels than this decide nothing. */
    private static final int LEAST = 20;

    /**
     * The accuracy of chosen labels less that of random ones; empty while the slice has fewer than
     * 20 labels or two classes, or the chosen labels are fewer than the slice.
     *
     * @param embeddings the rows of both, n × d
     * @param chosen labels that the strategy asked for
     * @param slice labels that were drawn uniformly, on other rows
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public Optional<Interval> advantage(
            Embeddings embeddings, Labels chosen, Labels slice, Progress progress) {
        if (slice.size() < LEAST || chosen.size() < slice.size()) {
            return Optional.empty();
        }
        CrossValidation folds = new CrossValidation(FOLDS, seed);
        SplittableRandom random = new SplittableRandom(seed);
        Optional<OutOfFold> byRandom =
                folds.predict(slice, CrossValidation.of(trainer, embeddings, progress));
        Optional<OutOfFold> byChosen =
                folds.predict(
                        slice,
                        (training, rows) -> {
                            int[] as = Sampling.draw(chosen.size(), training.size(), random);
                            return CrossValidation.of(trainer, embeddings, progress)
                                    .predict(chosen.subset(as), rows);
                        });
        return byChosen.flatMap(a -> byRandom.map(b -> compare(a, b)));
    }

    private static Interval compare(OutOfFold a, OutOfFold b) {
        return PairedComparison.of(right(a), right(b)).difference();
    }

    private static boolean[] right(OutOfFold predictions) {
        boolean[] right = new boolean[predictions.labels().size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = predictions.posterior().top(i) == predictions.labels().classes()[i];
        }
        return right;
    }
}
