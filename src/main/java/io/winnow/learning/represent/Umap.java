package io.winnow.learning.represent;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;

/**
 * A layout in the manner of UMAP (McInnes et al. 2018) from a PCA start: neighbours in the fuzzy
 * graph attract, random others repel. Unlike the original, points move all at once from where they
 * were after the last pass, so that the result is the same on any number of threads.
 *
 * @param neighbors k of the graph; fewer if there are too few rows
 * @param epochs passes over the graph; 0 chooses 500 up to 10,000 rows and 200 above
 */
public record Umap(int neighbors, int epochs) implements Projection {

    private static final int SMALL = 10_000;
    private static final int LOOKUP = 100;
    private static final double SPREAD = 4;
    private static final double NOISE = 1e-3;

    public Umap {
        if (neighbors < 2 || epochs < 0) {
            throw new IllegalArgumentException(neighbors + " neighbours in " + epochs + " epochs");
        }
    }

    /** 15 neighbours. */
    public Umap() {
        this(15, 0);
    }

    @Override
    public Embeddings project(Embeddings embeddings, long seed, Progress progress) {
        int n = embeddings.size();
        int passes = epochs > 0 ? epochs : n <= SMALL ? 500 : 200;
        long all = LOOKUP + passes;
        Progress first = (done, total, message) -> progress.report(0, all, message);
        double[] start =
                Jitter.on(PcaProjection.scaled(embeddings, SPREAD, seed, first), NOISE, seed);
        if (n == 1) {
            return Tsne.plane(start);
        }
        SparseGraph graph =
                FuzzyGraph.of(
                        NearestNeighbors.graph(
                                embeddings, neighbors, seed, Tsne.stage(all, progress)),
                        n);
        UmapDescent descent = new UmapDescent(graph, start, passes, seed);
        for (int epoch = 0; epoch < passes; epoch++) {
            progress.report(LOOKUP + epoch, all, "laying out");
            descent.step();
        }
        return Tsne.plane(descent.places());
    }
}
