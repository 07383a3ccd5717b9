package io.winnow.learning.weak;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.OutOfSample;
import io.winnow.learning.math.Sampling;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Heads on embeddings, each row judged by those that did not learn from it: a row with a label by
 * the head of its fold, any other by all of them ({@link OutOfSample}). Folds follow what the rows
 * contain, not where they stand; rows that contain the same are told apart by their place.
 *
 * @param embeddings n × d
 * @param trainer fits the heads
 * @param most how many labels are learned from at most, drawn by the seed: the cost of five fits
 *     grows with them
 * @param seed of folds and draw
 */
public record HeadClassifier(Embeddings embeddings, HeadTrainer trainer, int most, long seed)
        implements RowClassifier {

    private static final int FOLDS = 5;

    /**
     * So many labels of a crowd teach a linear head about all it can learn; more would only let
     * rules that vote on a whole pool slow the retrain down.
     */
    private static final int MOST = 2_000;

    public HeadClassifier {
        if (most < 2) {
            throw new IllegalArgumentException("nothing is learned from " + most + " labels");
        }
    }

    /** Of at most 2,000 labels. */
    public HeadClassifier(Embeddings embeddings, HeadTrainer trainer, long seed) {
        this(embeddings, trainer, MOST, seed);
    }

    @Override
    public Optional<Posterior> predict(Labels labels, Progress progress) {
        progress.report(0, 1, "learning to judge votes");
        int[] taught = byContent(labels);
        if (taught.length > most) {
            taught = Sampling.draw(taught, most, new SplittableRandom(seed));
        }
        return new OutOfSample(new CrossValidation(FOLDS, seed), trainer)
                .predict(embeddings, labels.subset(taught), progress);
    }

    /** Positions in {@code labels}. */
    private int[] byContent(Labels labels) {
        float[][] content =
                IntStream.of(labels.rows()).mapToObj(embeddings::row).toArray(float[][]::new);
        return IntStream.range(0, content.length)
                .boxed()
                .sorted(
                        Comparator.<Integer, float[]>comparing(i -> content[i], Arrays::compare)
                                .thenComparing(i -> labels.rows()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
