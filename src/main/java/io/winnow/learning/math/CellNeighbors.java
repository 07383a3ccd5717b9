package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Nearest neighbours of a large pool, approximately: {@link Cells}, each row compared with the
 * members of its four nearest, then passes of {@link NeighborDescent} until hardly anything
 * changes. Looks for at least 20 neighbours, because short lists let descent starve. Lists too long
 * to descend on (those of t-SNE) look into more cells instead.
 */
final class CellNeighbors {

    private static final int PROBES = 4;
    private static final int PROBES_OF_LONG = 16;
    private static final int PASSES = 4;
    private static final int LEAST_NEIGHBORS = 20;
    private static final double SETTLED = .002;
    private static final int STEPS = PASSES + 2;
    private static final String MESSAGE = "finding neighbours";

    private final float[] rows;
    private final int n;
    private final int d;
    private final int k;
    private final NeighborLists lists;

    private CellNeighbors(Embeddings embeddings, int k) {
        this.rows = UnitPanel.of(embeddings);
        this.n = embeddings.size();
        this.d = embeddings.dimension();
        this.k = k;
        this.lists = new NeighborLists(n, k);
    }

    /** The graph with {@code 1 ≤ k < n}. */
    static NeighborGraph graph(Embeddings embeddings, int k, long seed, Progress progress) {
        int wanted = Math.min(embeddings.size() - 1, Math.max(k, LEAST_NEIGHBORS));
        CellNeighbors search = new CellNeighbors(embeddings, wanted);
        boolean descends = wanted <= NeighborDescent.MOST;
        search.probe(
                Cells.of(embeddings, seed, first(progress)),
                descends ? PROBES : PROBES_OF_LONG,
                progress);
        if (descends) {
            search.descend(progress);
        }
        progress.report(STEPS, STEPS, MESSAGE);
        return search.lists.graph(k);
    }

    private void descend(Progress progress) {
        NeighborDescent descent = new NeighborDescent(rows, n, d, lists);
        for (int pass = 0; pass < PASSES; pass++) {
            int finished = pass + 2;
            long changes = descent.pass(k, row -> progress.report(finished, STEPS, MESSAGE));
            if (changes <= SETTLED * n * k) {
                return;
            }
        }
    }

    private static Progress first(Progress progress) {
        return (done, total, message) -> progress.report(0, STEPS, MESSAGE);
    }

    private void probe(Cells cells, int probes, Progress progress) {
        int[] nearest = cells.nearest(rows, n, probes, first(progress));
        int each = nearest.length / n;
        int[] home = new int[n];
        Arrays.setAll(home, i -> nearest[i * each]);
        int[][] members = Cells.members(home, cells.count());
        int[][] visitors = Cells.members(nearest, cells.count());
        SimilarityTile tile = new SimilarityTile(rows, d, lists);
        for (int cell = 0; cell < cells.count(); cell++) {
            progress.report(1, STEPS, MESSAGE);
            Arrays.setAll(visitors[cell], visitsOf(visitors[cell], each));
            tile.compare(visitors[cell], members[cell]);
        }
    }

    private static IntUnaryOperator visitsOf(int[] visits, int each) {
        return i -> visits[i] / each;
    }
}
