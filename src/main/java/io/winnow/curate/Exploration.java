package io.winnow.curate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.KMeans;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;
import io.winnow.learning.represent.PcaProjection;
import io.winnow.learning.represent.Projection;
import io.winnow.learning.represent.Tsne;
import io.winnow.learning.represent.Umap;

/** What can be worked out from the embeddings of a project alone: n × m numbers. */
public enum Exploration {
    /** n × 2: places on a plane, linear. */
    PCA("PCA"),
    /** n × 2: places on a plane that keep neighbours together. */
    TSNE("t-SNE"),
    /** n × 2: places on a plane that keep neighbours, and a little more of the whole, together. */
    UMAP("UMAP-style layout"),
    /** n × 2k: the rows of the k nearest neighbours, then their cosine similarities. */
    NEIGHBORS("Neighbours"),
    /** n × 1: the number of the k-means cluster. */
    CLUSTERS("Clusters");

    static final int NEIGHBORS_EACH = 15;

    /** Up to so many rows a float32 can name every one. */
    private static final int MOST_ROWS = 1 << 24;

    private static final int ITERATIONS = 100;
    private static final int FEWEST_PER_CLUSTER = 5;

    private final String title;

    Exploration(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether it gives each sample a place on the plane. */
    public boolean isProjection() {
        return this != NEIGHBORS && this != CLUSTERS;
    }

    /**
     * Works it out.
     *
     * @param clusters k for {@link #CLUSTERS}, no more than a fifth of the rows
     */
    Embeddings compute(Embeddings embeddings, int clusters, long seed, Progress progress) {
        return switch (this) {
            case PCA -> plane(new PcaProjection(), embeddings, seed, progress);
            case TSNE -> plane(new Tsne(), embeddings, seed, progress);
            case UMAP -> plane(new Umap(), embeddings, seed, progress);
            case NEIGHBORS ->
                    pack(
                            NearestNeighbors.graph(embeddings, NEIGHBORS_EACH, seed, progress),
                            embeddings.size());
            case CLUSTERS -> {
                int k = Math.clamp(embeddings.size() / FEWEST_PER_CLUSTER, 1, clusters);
                int[] of =
                        new KMeans(k, ITERATIONS).cluster(embeddings, seed, progress).assignment();
                float[] column = new float[of.length];
                for (int i = 0; i < of.length; i++) {
                    column[i] = of[i];
                }
                yield Embeddings.of(column, column.length, 1);
            }
        };
    }

    private static Embeddings plane(
            Projection projection, Embeddings embeddings, long seed, Progress progress) {
        return projection.project(embeddings, seed, progress);
    }

    private static Embeddings pack(NeighborGraph graph, int n) {
        if (n > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "neighbours of more than %,d samples cannot be kept".formatted(MOST_ROWS));
        }
        int k = graph.k();
        int width = Math.max(1, 2 * k);
        float[] values = new float[Math.multiplyExact(n, width)];
        for (int at = 0; at < graph.neighbors().length; at++) {
            int to = at / k * width + at % k;
            values[to] = graph.neighbors()[at];
            values[to + k] = graph.similarities()[at];
        }
        return Embeddings.of(values, n, width);
    }

    /** The graph that was packed as {@link #NEIGHBORS}. */
    static NeighborGraph unpack(Embeddings packed) {
        int k = packed.dimension() / 2;
        int[] neighbors = new int[packed.size() * k];
        float[] similarities = new float[packed.size() * k];
        for (int at = 0; at < neighbors.length; at++) {
            neighbors[at] = (int) packed.get(at / k, at % k);
            similarities[at] = packed.get(at / k, k + at % k);
        }
        return new NeighborGraph(neighbors, similarities, k);
    }
}
