package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;

/** An inverted file: rows by cell, of which a query looks into the nearest. */
final class CellSearch implements NeighborSearch {

    private final Cells cells;
    private final int[] starts;
    private final int[] order;
    private final float[] sorted;
    private final int probes;
    private final int n;
    private final int d;

    CellSearch(Embeddings embeddings, int probes, long seed, Progress progress) {
        if (probes < 1 || embeddings.size() == 0) {
            throw new IllegalArgumentException(
                    probes + " probes into the cells of " + embeddings.size() + " rows");
        }
        this.n = embeddings.size();
        this.d = embeddings.dimension();
        this.probes = probes;
        float[] rows = UnitRows.of(embeddings);
        this.cells = Cells.of(rows, n, d, seed, progress);
        int[][] members = Cells.members(cells.nearest(rows, n, 1, progress), cells.count());
        this.starts = new int[cells.count() + 1];
        this.order = new int[n];
        this.sorted = new float[n * d];
        int at = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            starts[cell] = at;
            for (int row : members[cell]) {
                order[at] = row;
                System.arraycopy(rows, row * d, sorted, at++ * d, d);
            }
        }
        starts[cells.count()] = n;
    }

    @Override
    public NeighborGraph nearest(Embeddings queries, int k, Progress progress) {
        Queries asked = new Queries(queries, d, k, n);
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
        int seen = 0;
        for (int cell : from) {
            for (int at = starts[cell]; at < starts[cell + 1]; at++) {
                float similarity = VectorKernels.dot(asked.rows(), query * d, sorted, at * d, d);
                asked.lists().offer(query, order[at], similarity);
                seen++;
            }
        }
        return seen;
    }
}
