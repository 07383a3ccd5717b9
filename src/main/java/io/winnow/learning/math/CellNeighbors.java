package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.Arrays;

/**
 * Nearest neighbours of a large pool, approximately: k-means cells (1.5·√n of them), each row
 * compared with the members of its four nearest cells, then passes of {@link NeighborDescent} until
 * hardly anything changes. Looks for at least 20 neighbours, because short lists let descent
 * starve.
 */
final class CellNeighbors {

    private static final double CELLS_PER_ROOT = 1.5;
    private static final int ITERATIONS = 4;
    private static final int PROBES = 4;
    private static final int PASSES = 4;
    private static final int LEAST_NEIGHBORS = 20;
    private static final double SETTLED = .002;
    private static final int STEPS = PASSES + 2;
    private static final String MESSAGE = "finding neighbours";

    private final float[] rows;
    private final int n;
    private final int d;
    private final NeighborLists lists;
    private final SimilarityTile tile;

    private CellNeighbors(Embeddings embeddings, int k) {
        this.rows = UnitRows.of(embeddings);
        this.n = embeddings.size();
        this.d = embeddings.dimension();
        this.lists = new NeighborLists(n, k);
        this.tile = new SimilarityTile(rows, d, lists);
    }

    /** The graph with {@code 1 ≤ k < n}. */
    static NeighborGraph graph(Embeddings embeddings, int k, long seed, Progress progress) {
        int wanted = Math.min(embeddings.size() - 1, Math.max(k, LEAST_NEIGHBORS));
        CellNeighbors search = new CellNeighbors(embeddings, wanted);
        search.probe(seed, progress);
        search.descend(wanted, progress);
        progress.report(STEPS, STEPS, MESSAGE);
        return search.lists.graph(k);
    }

    private void descend(int k, Progress progress) {
        NeighborDescent descent = new NeighborDescent(rows, n, d, lists);
        for (int pass = 0; pass < PASSES; pass++) {
            int finished = pass + 2;
            long changes = descent.pass(k, row -> progress.report(finished, STEPS, MESSAGE));
            if (changes <= SETTLED * n * k) {
                return;
            }
        }
    }

    private void probe(long seed, Progress progress) {
        Embeddings unit = Embeddings.of(Arrays.copyOf(rows, n * d), n, d);
        int cells = (int) Math.min(n, Math.ceil(CELLS_PER_ROOT * Math.sqrt(n)));
        Clusters clusters =
                new KMeans(cells, ITERATIONS)
                        .cluster(
                                unit,
                                seed,
                                (done, total, message) -> progress.report(0, STEPS, MESSAGE));
        int[][] members = clusters.members();
        int[][] visitors = visitors(clusters, progress);
        for (int cell = 0; cell < cells; cell++) {
            progress.report(1, STEPS, MESSAGE);
            tile.compare(visitors[cell], members[cell]);
        }
    }

    /** The rows that have each cell among their nearest. */
    private int[][] visitors(Clusters clusters, Progress progress) {
        int probes = Math.min(PROBES, clusters.k());
        int[] nearest = new int[n * probes];
        PackedMatrix centres = PackedMatrix.transposed(clusters.centres(), clusters.k(), d, 1);
        float[] products = new float[NearestCentre.BLOCK * centres.width()];
        for (int from = 0; from < n; from += NearestCentre.BLOCK) {
            progress.report(1, STEPS, MESSAGE);
            int count = Math.min(NearestCentre.BLOCK, n - from);
            centres.multiply(rows, from * d, d, PanelKernel.padded(count), products);
            for (int i = 0; i < count; i++) {
                largest(
                        products,
                        i * centres.width(),
                        clusters.k(),
                        nearest,
                        (from + i) * probes,
                        probes);
            }
        }
        int[][] visitors = new Clusters(nearest, clusters.centres(), clusters.k(), 0).members();
        for (int[] visits : visitors) {
            Arrays.setAll(visits, i -> visits[i] / probes);
        }
        return visitors;
    }

    /** Writes the positions of the {@code probes} largest products. */
    private static void largest(
            float[] products, int at, int count, int[] into, int to, int probes) {
        for (int p = 0; p < probes; p++) {
            int best = -1;
            for (int c = 0; c < count; c++) {
                if (best < 0 || products[at + c] > products[at + best]) {
                    best = c;
                }
            }
            products[at + best] = Float.NEGATIVE_INFINITY;
            into[to + p] = best;
        }
    }
}
