package io.winnow.learning.semi;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.math.NeighborGraph;
import java.util.function.Supplier;

/**
 * What a learner learns from.
 *
 * @param embeddings every sample that may be learned from (never gold), n × d
 * @param labels the labels so far, on rows of {@code embeddings}; at least one
 * @param graph the neighbour graph of {@code embeddings}, built when first asked for
 * @param seed decides every random choice
 */
public record LearningTask(
        Embeddings embeddings, Labels labels, Supplier<NeighborGraph> graph, long seed) {

    public LearningTask {
        if (labels.size() == 0) {
            throw new IllegalArgumentException("nothing can be learned from no label");
        }
    }

    /** The same task with other labels. */
    public LearningTask withLabels(Labels other) {
        return new LearningTask(embeddings, other, graph, seed);
    }
}
