package io.winnow.curate;

import io.winnow.learning.math.NeighborGraph;
import io.winnow.learning.represent.NearDuplicates;
import io.winnow.learning.represent.Outliers;
import io.winnow.sample.Samples;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Which samples are nearly the same, and which are like no other. */
@Service
public class Likeness {

    /**
     * Samples whose embeddings have a cosine similarity above .99, or whose content is equal.
     *
     * @param sampleIds at least two, in sample order
     */
    public record Group(List<Long> sampleIds) {

        public Group {
            sampleIds = List.copyOf(sampleIds);
            if (sampleIds.size() < 2) {
                throw new IllegalArgumentException("a group of " + sampleIds.size());
            }
        }
    }

    /**
     * A sample far from its neighbours.
     *
     * @param distance the mean cosine distance to the nearest
     * @param percentile the share of samples that are nearer to theirs, in (0, 1)
     */
    public record Outlier(long sampleId, double distance, double percentile) {}

    private final Explorations explorations;
    private final Samples samples;

    Likeness(Explorations explorations, Samples samples) {
        this.explorations = explorations;
        this.samples = samples;
    }

    /** All groups, largest first; empty until {@link Exploration#NEIGHBORS} are worked out. */
    public Optional<List<Group>> nearDuplicates(long projectId) {
        return graph(projectId)
                .map(graph -> {
                    int n = graph.n();
                    long[] ids = samples.idsByOrdinal(projectId);
                    long[] keys = Arrays.copyOf(samples.keysByOrdinal(projectId), n);
                    return new NearDuplicates()
                            .groups(graph.graph(), keys).stream()
                                    .map(rows ->
                                            new Group(
                                                    IntStream.of(rows)
                                                            .mapToObj(row -> ids[row])
                                                            .toList()))
                                    .toList();
                });
    }

    /**
     * The {@code limit} samples farthest from their neighbours, farthest first; empty until {@link
     * Exploration#NEIGHBORS} are worked out.
     */
    public Optional<List<Outlier>> outliers(long projectId, int limit) {
        return graph(projectId)
                .map(graph -> {
                    long[] ids = samples.idsByOrdinal(projectId);
                    double[] distances = Outliers.distances(graph.graph(), graph.n());
                    double[] percentiles = Outliers.percentiles(distances);
                    return IntStream.range(0, graph.n())
                            .mapToObj(
                                    row -> new Outlier(ids[row], distances[row], percentiles[row]))
                            .sorted(
                                    Comparator.comparingDouble(Outlier::distance)
                                            .reversed()
                                            .thenComparingLong(Outlier::sampleId))
                            .limit(limit)
                            .toList();
                });
    }

    private record Neighbors(NeighborGraph graph, int n) {}

    private Optional<Neighbors> graph(long projectId) {
        return explorations
                .find(projectId, Exploration.NEIGHBORS)
                .map(packed -> new Neighbors(Exploration.unpack(packed), packed.size()));
    }
}
