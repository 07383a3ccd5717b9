package io.winnow.round;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the neighbour graph of the pool that was learned from last: the embeddings change far less
 * often than the labels, and the graph is the most expensive part of a retrain.
 */
@Component
class Graphs {

    private static final int NEIGHBORS = 15;

    private record Kept(long projectId, String encoderId, int[] rows, NeighborGraph graph) {}

    private @Nullable SoftReference<Kept> kept;

    /** The graph of {@code embeddings}, which are {@code rows} of what a project's encoder made. */
    synchronized NeighborGraph of(
            long projectId,
            String encoderId,
            int[] rows,
            Embeddings embeddings,
            Progress progress) {
        Kept known = kept == null ? null : kept.get();
        if (known != null
                && known.projectId() == projectId
                && known.encoderId().equals(encoderId)
                && Arrays.equals(known.rows(), rows)) {
            return known.graph();
        }
        NeighborGraph built = NearestNeighbors.graph(embeddings, NEIGHBORS, 1, progress);
        kept = new SoftReference<>(new Kept(projectId, encoderId, rows, built));
        return built;
    }
}
