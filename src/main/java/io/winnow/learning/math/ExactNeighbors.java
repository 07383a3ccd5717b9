package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** All pairs, tile by tile: n²·d multiplications. */
final class ExactNeighbors {

    private static final int ROWS = 64;
    private static final int COLUMNS = 128;

    private final float[] rows;
    private final int n;
    private final int d;
    private final NeighborLists lists;
    private final float[] tile = new float[ROWS * COLUMNS];

    private ExactNeighbors(Embeddings embeddings, int k) {
        this.rows = UnitPanel.of(embeddings);
        this.n = embeddings.size();
        this.d = embeddings.dimension();
        this.lists = new NeighborLists(n, k);
    }

    /** The graph with {@code 1 ≤ k < n}. */
    static NeighborGraph graph(Embeddings embeddings, int k, Progress progress) {
        ExactNeighbors search = new ExactNeighbors(embeddings, k);
        PackedMatrix packed = PackedMatrix.empty(search.d, COLUMNS);
        for (int column = 0; column < search.n; column += COLUMNS) {
            progress.report(column, search.n, "finding neighbours");
            search.columns(packed, column);
        }
        progress.report(search.n, search.n, "finding neighbours");
        return search.lists.graph(k);
    }

    private void columns(PackedMatrix packed, int column) {
        int count = Math.min(COLUMNS, n - column);
        packed.pack(rows, column * d, count, 1);
        for (int from = 0; from < n; from += ROWS) {
            int block = Math.min(ROWS, n - from);
            packed.multiply(
                    rows,
                    from * d,
                    d,
                    PanelKernel.padded(block),
                    VectorKernels.padded(count),
                    tile);
            for (int i = 0; i < block; i++) {
                scan(from + i, i * COLUMNS, column, count);
            }
        }
    }

    /** Offers one row of the tile, skipping vectors that hold nothing better. */
    private void scan(int row, int at, int column, int count) {
        for (int c = 0; c < count; c += VectorKernels.LANES) {
            FloatVector found = FloatVector.fromArray(VectorKernels.SPECIES, tile, at + c);
            if (!found.compare(VectorOperators.GT, lists.threshold(row)).anyTrue()) {
                continue;
            }
            for (int i = c; i < Math.min(count, c + VectorKernels.LANES); i++) {
                if (column + i != row) {
                    lists.offer(row, column + i, tile[at + i]);
                }
            }
        }
    }
}
