package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An inverted file: rows by cell, of which a query looks into the nearest. Keeps four bytes per row
 * and the directions of the cells, and reads the rows where they are: 6 MB for a million × 384.
 */
final class CellSearch implements NeighborSearch {

    private static final int BLOCK = 4096;

    private final Embeddings rows;
    private final Cells cells;
    private final int[][] members;
    private final int probes;
    private final int d;

    CellSearch(Embeddings rows, int probes, long seed, Progress progress) {
        if (probes < 1 || rows.size() == 0) {
            throw new IllegalArgumentException(
                    probes + " probes into the cells of " + rows.size() + " rows");
        }
        this.rows = rows;
        this.probes = probes;
        this.d = rows.dimension();
        this.cells = Cells.of(rows, seed, progress);
        this.members = Cells.members(homes(progress), cells.count());
    }

    /** The nearest cell of each row. */
    private int[] homes(Progress progress) {
        int n = rows.size();
        int[] homes = new int[n];
        float[] unit = new float[BLOCK * d];
        for (int from = 0; from < n; from += BLOCK) {
            progress.report(from, n, "sorting into cells");
            int count = Math.min(BLOCK, n - from);
            UnitPanel.copy(rows, from, count, unit, 0);
            int[] block = cells.nearest(unit, count, 1, progress.at(from, n));
            System.arraycopy(block, 0, homes, from, count);
        }
        return homes;
    }

    @Override
    public NeighborGraph nearest(Embeddings queries, int k, Progress progress) {
        Queries asked = new Queries(queries, d, k, rows.size());
        int each = Math.min(probes, cells.count());
        int[] nearest = cells.nearest(asked.rows(), asked.count(), each, progress);
        for (int query = 0; query < asked.count(); query++) {
            progress.report(query, asked.count(), "searching");
            int[] few = Arrays.copyOfRange(nearest, query * each, (query + 1) * each);
            if (look(asked, query, few) < asked.wanted()) {
                look(asked, query, others(few));
            }
        }
        return asked.found();
    }

    private int[] others(int[] few) {
        return IntStream.range(0, cells.count())
                .filter(cell -> IntStream.of(few).noneMatch(seen -> seen == cell))
                .toArray();
    }

    /** Looks at every row of these cells; gives their number. */
    private int look(Queries asked, int query, int[] from) {
        float[] unit = new float[d];
        int seen = 0;
        for (int cell : from) {
            for (int row : members[cell]) {
                UnitPanel.copy(rows, row, 1, unit, 0);
                float similarity = VectorKernels.dot(asked.rows(), query * d, unit, 0, d);
                asked.lists().offer(query, row, similarity);
            }
            seen += members[cell].length;
        }
        return seen;
    }
}
