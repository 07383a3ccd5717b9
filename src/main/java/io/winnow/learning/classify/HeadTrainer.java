package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import org.jspecify.annotations.Nullable;

/** Fits a head. Deterministic. */
public interface HeadTrainer {

    /**
     * Fits a head to {@code targets}.
     *
     * @param embeddings n × d
     * @param targets what to learn, on rows of {@code embeddings}
     * @param start where to start from, of the same shape; null for zero
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Head train(Embeddings embeddings, Targets targets, @Nullable Head start, Progress progress);

    /** The same, for whoever can wait. */
    default Head train(Embeddings embeddings, Targets targets, @Nullable Head start) {
        return train(embeddings, targets, start, Progress.NONE);
    }
}
