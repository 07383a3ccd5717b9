package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.math.Sampling;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Stratified cross-validation: every label is predicted once by a model that did not see it.
 *
 * <p>A class with one label is absent from the training labels of the fold that holds it out, so
 * that label counts as a miss; that is honest, and it weighs less as labels arrive.
 *
 * @param folds at least 2; fewer are made when there are fewer labels
 * @param seed decides which label falls into which fold
 */
public record CrossValidation(int folds, long seed) {

    /** Learns from some labels and predicts other rows. */
    @FunctionalInterface
    public interface Fold {

        /**
         * Predicts {@code rows} by what {@code training} teaches.
         *
         * @return {@code rows.length} × C, in that order
         */
        Posterior predict(Labels training, int[] rows);
    }

    public CrossValidation {
        if (folds < 2) {
            throw new IllegalArgumentException(folds + " folds; at least 2 are needed");
        }
    }

    /** A fold that trains a head from zero. */
    public static Fold of(HeadTrainer trainer, Embeddings embeddings) {
        return of(trainer, embeddings, Progress.NONE);
    }

    /** The same, for as long as {@code progress} does not cancel. */
    public static Fold of(HeadTrainer trainer, Embeddings embeddings, Progress progress) {
        return (training, rows) ->
                trainer.train(embeddings, Targets.of(training), null, progress)
                        .predict(embeddings.gather(rows), progress);
    }

    /**
     * Predicts every label out of its fold; nothing if there are not at least two labels of two
     * classes, because then no accuracy means anything.
     */
    public Optional<OutOfFold> predict(Labels labels, Fold fold) {
        if (IntStream.of(labels.classes()).distinct().count() < 2) {
            return Optional.empty();
        }
        int[] folds = folds(labels);
        int classes = labels.classCount();
        float[] values = new float[labels.size() * classes];
        for (int held = 0; held < Math.min(this.folds, labels.size()); held++) {
            int[] inside = positions(folds, held, true);
            Labels training = labels.subset(positions(folds, held, false));
            Posterior predicted = fold.predict(training, labels.subset(inside).rows());
            for (int i = 0; i < inside.length; i++) {
                System.arraycopy(
                        predicted.values(), i * classes, values, inside[i] * classes, classes);
            }
        }
        return Optional.of(new OutOfFold(labels, new Posterior(values, classes)));
    }

    private int[] folds(Labels labels) {
        return Sampling.stratifiedFolds(
                labels.classes(), Math.min(folds, labels.size()), new SplittableRandom(seed));
    }

    private static int[] positions(int[] folds, int fold, boolean inside) {
        return IntStream.range(0, folds.length).filter(i -> (folds[i] == fold) == inside).toArray();
    }
}
