package io.winnow.curate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.KMeans;
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
    /** n × 3: what {@link LikenessTable} tells of the nearest neighbours. */
    LIKENESS("Near-duplicates and outliers"),
    /** n × 1: the number of the k-means cluster. */
    CLUSTERS("Clusters");

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
        return this != LIKENESS && this != CLUSTERS;
    }

    /**
     * Works it out.
     *
     * @param keys a hash of each row's content, at least n
     * @param clusters k for {@link #CLUSTERS}, no more than a fifth of the rows
     */
    Embeddings compute(
            Embeddings embeddings, long[] keys, int clusters, long seed, Progress progress) {
        return switch (this) {
            case PCA -> plane(new PcaProjection(), embeddings, seed, progress);
            case TSNE -> plane(new Tsne(), embeddings, seed, progress);
            case UMAP -> plane(new Umap(), embeddings, seed, progress);
            case LIKENESS -> LikenessTable.compute(embeddings, keys, seed, progress).values();
            case CLUSTERS -> cluster(embeddings, clusters, seed, progress);
        };
    }

    private static Embeddings cluster(
            Embeddings embeddings, int clusters, long seed, Progress progress) {
        int k = Math.clamp(embeddings.size() / FEWEST_PER_CLUSTER, 1, clusters);
        int[] of = new KMeans(k, ITERATIONS).cluster(embeddings, seed, progress).assignment();
        float[] column = new float[of.length];
        for (int i = 0; i < of.length; i++) {
            column[i] = of[i];
        }
        return Embeddings.of(column, column.length, 1);
    }

    private static Embeddings plane(
            Projection projection, Embeddings embeddings, long seed, Progress progress) {
        return projection.project(embeddings, seed, progress);
    }
}
