package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import java.util.Optional;

/** Judges rows by what they look like, a row never by its own label. */
@FunctionalInterface
public interface RowClassifier {

    /** Sees nothing, and so says nothing. */
    RowClassifier NONE = (labels, progress) -> Optional.empty();

    /**
     * Learns from {@code labels} and predicts every row; what it says of a row does not depend on
     * that row's label. Deterministic; the order of the labels does not matter.
     *
     * @param labels on the rows that votes are about
     * @return n × C; empty if the labels are too few to learn from
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Optional<Posterior> predict(Labels labels, Progress progress);
}
