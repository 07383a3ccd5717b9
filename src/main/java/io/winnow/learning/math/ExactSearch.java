package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;

/** Every row against a block of queries at a time. */
final class ExactSearch implements NeighborSearch {

    private static final int QUERIES = 128;
    private static final int ROWS = 64;

    private final float[] rows;
    private final int n;
    private final int d;

    ExactSearch(Embeddings rows) {
        this.rows = UnitRows.of(rows);
        this.n = rows.size();
        this.d = rows.dimension();
    }

    @Override
    public NeighborGraph nearest(Embeddings queries, int k, Progress progress) {
        Queries asked = new Queries(queries, d, k, n);
        PackedMatrix packed = PackedMatrix.empty(d, QUERIES);
        float[] tile = new float[ROWS * QUERIES];
        for (int query = 0; query < asked.count(); query += QUERIES) {
            int block = Math.min(QUERIES, asked.count() - query);
            packed.pack(asked.rows(), query * d, block, 1);
            for (int from = 0; from < n; from += ROWS) {
                progress.report(query, asked.count(), "searching");
                int count = Math.min(ROWS, n - from);
                packed.multiply(rows, from * d, d, PanelKernel.padded(count), tile);
                for (int q = 0; q < block; q++) {
                    for (int i = 0; i < count; i++) {
                        float similarity = tile[i * QUERIES + q];
                        if (similarity > asked.lists().threshold(query + q)) {
                            asked.lists().offer(query + q, from + i, similarity);
                        }
                    }
                }
            }
        }
        return asked.found();
    }
}
