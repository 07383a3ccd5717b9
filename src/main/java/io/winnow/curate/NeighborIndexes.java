package io.winnow.curate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NeighborSearch;
import io.winnow.project.ProjectDeleted;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What finds the nearest rows of each project's embeddings. Up to {@value #EXACT} numbers (260,000
 * × 384, 400 MB) every row is looked at, which needs nothing and takes less than a tenth of a
 * second; above, an index must be {@link #build built} first. An index is kept in memory (8 MB for
 * a million × 384) until the project's embeddings change or the server stops.
 */
@Component
class NeighborIndexes {

    private static final long EXACT = 100_000_000;

    private static final int PROBES = 16;
    private static final long SEED = 1;

    private final long exact;
    private final Map<Long, Index> kept = new ConcurrentHashMap<>();

    NeighborIndexes() {
        this(EXACT);
    }

    /**
     * @param exact up to so many numbers every row is looked at
     */
    NeighborIndexes(long exact) {
        this.exact = exact;
    }

    /**
     * An index.
     *
     * @param of the fingerprint of the embeddings it finds rows of
     */
    private record Index(String of, NeighborSearch search) {}

    /** Empty if an index is needed and not there for these very embeddings. */
    Optional<NeighborSearch> find(long projectId, Embeddings rows) {
        if (isExact(rows)) {
            return Optional.of(NeighborSearch.exact(rows));
        }
        return Optional.ofNullable(kept.get(projectId))
                .filter(index -> index.of().equals(ExplorationStore.fingerprint(rows)))
                .map(Index::search);
    }

    /**
     * Builds the index, if one is needed and not there; where it is stopped, the one before stays.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    void build(long projectId, Embeddings rows, Progress progress) {
        if (find(projectId, rows).isEmpty()) {
            NeighborSearch search = NeighborSearch.approximate(rows, PROBES, SEED, progress);
            kept.put(projectId, new Index(ExplorationStore.fingerprint(rows), search));
        }
    }

    @EventListener
    void on(ProjectDeleted event) {
        kept.remove(event.projectId());
    }

    /** Whether every row is looked at. */
    boolean isExact(Embeddings rows) {
        return (long) rows.size() * rows.dimension() <= exact;
    }
}
