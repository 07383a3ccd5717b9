package io.winnow.learning.semi;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Targets;
import io.winnow.learning.math.NeighborGraph;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a learner learns from.
 *
 * @param embeddings every sample that may be learned from (never gold), n × d
 * @param labels the labels so far, on rows of {@code embeddings}; at least one
 * @param graph the neighbour graph of {@code embeddings}, built when first asked for
 * @param seed decides every random choice
 * @param beliefs how sure each label is, n × C, read at labeled rows only; null if all are certain
 */
public record LearningTask(
        Embeddings embeddings,
        Labels labels,
        Supplier<NeighborGraph> graph,
        long seed,
        @Nullable Posterior beliefs) {

    /** A task whose labels are certain. */
    public LearningTask(
            Embeddings embeddings, Labels labels, Supplier<NeighborGraph> graph, long seed) {
        this(embeddings, labels, graph, seed, null);
    }

    public LearningTask {
        if (labels.size() == 0) {
            throw new IllegalArgumentException("nothing can be learned from no label");
        }
        if (beliefs != null
                && (beliefs.size() != embeddings.size()
                        || beliefs.classCount() != labels.classCount())) {
            throw new IllegalArgumentException(
                    "%d × %d beliefs about %d samples of %d classes"
                            .formatted(
                                    beliefs.size(),
                                    beliefs.classCount(),
                                    embeddings.size(),
                                    labels.classCount()));
        }
    }

    /** The same task with other labels. */
    public LearningTask withLabels(Labels other) {
        return new LearningTask(embeddings, other, graph, seed, beliefs);
    }

    /** The same task with labels that are believed as far as {@code how} says, n × C. */
    public LearningTask withBeliefs(Posterior how) {
        return new LearningTask(embeddings, labels, graph, seed, how);
    }

    /** What the labels say, each of weight 1: certain, or as far as it is believed. */
    public Targets targets() {
        Targets certain = Targets.of(labels);
        return beliefs == null
                ? certain
                : new Targets(
                        labels.rows(),
                        beliefs.gather(labels.rows()).values(),
                        certain.weights(),
                        labels.classCount());
    }
}
