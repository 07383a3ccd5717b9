package io.winnow.learning;

import io.winnow.learning.evaluate.Interval;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query strategy may see: a snapshot of the pool at one moment.
 *
 * @param embeddings every sample, n × d
 * @param candidates the rows that may be asked: not labeled, not gold, not queued
 * @param labels the labels so far, on rows of {@code embeddings}
 * @param keys a stable hash per row, of length n, for breaking ties
 * @param posterior the model's probabilities, n × C; null before the first model
 * @param accuracy the model's cross-validated accuracy on {@code labels}; null before it is known
 * @param advantage how much more accurate chosen labels make a model than as many random ones, from
 *     −1 to 1; null before it is known
 */
public record Pool(
        Embeddings embeddings,
        int[] candidates,
        Labels labels,
        long[] keys,
        @Nullable Posterior posterior,
        @Nullable Interval accuracy,
        @Nullable Interval advantage) {

    /** A pool whose advantage over random is not known. */
    public Pool(
            Embeddings embeddings,
            int[] candidates,
            Labels labels,
            long[] keys,
            @Nullable Posterior posterior,
            @Nullable Interval accuracy) {
        this(embeddings, candidates, labels, keys, posterior, accuracy, null);
    }

    public Pool {
        if (keys.length != embeddings.size()) {
            throw new IllegalArgumentException(
                    keys.length + " keys for " + embeddings.size() + " samples");
        }
        for (int row : candidates) {
            Objects.checkIndex(row, embeddings.size());
        }
        for (int row : labels.rows()) {
            Objects.checkIndex(row, embeddings.size());
        }
        if (posterior != null && posterior.size() != embeddings.size()) {
            throw new IllegalArgumentException(
                    posterior.size() + " posteriors for " + embeddings.size() + " samples");
        }
    }

    /** The same pool before any model. */
    public Pool withoutModel() {
        return new Pool(embeddings, candidates, labels, keys, null, null, advantage);
    }

    /** The same pool as another model sees it. */
    public Pool withPosterior(Posterior other) {
        return new Pool(embeddings, candidates, labels, keys, other, accuracy, advantage);
    }

    /** The same pool with other candidates. */
    public Pool withCandidates(int[] others) {
        return new Pool(embeddings, others, labels, keys, posterior, accuracy, advantage);
    }

    /** The same pool, knowing how chosen labels compare with random ones. */
    public Pool withAdvantage(@Nullable Interval known) {
        return new Pool(embeddings, candidates, labels, keys, posterior, accuracy, known);
    }
}
