package io.winnow.learning.math;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;

/** Every row against a block of queries at a time; keeps no copy of the rows. */
final class ExactSearch implements NeighborSearch {

    private static final int QUERIES = 128;
    private static final int ROWS = 64;

    private final Embeddings rows;
    private final int n;
    private final int d;

    ExactSearch(Embeddings rows) {
        this.rows = rows;
        this.n = rows.size();
        this.d = rows.dimension();
    }

    @Override
    public NeighborGraph nearest(Embeddings queries, int k, Progress progress) {
        Queries asked = new Queries(queries, d, k, n);
        PackedMatrix packed = PackedMatrix.empty(d, Math.clamp(asked.count(), 1, QUERIES));
        float[] unit = new float[ROWS * d];
        float[] tile = new float[ROWS * packed.width()];
        for (int query = 0; query < asked.count(); query += QUERIES) {
            int block = Math.min(QUERIES, asked.count() - query);
            packed.pack(asked.rows(), query * d, block, 1);
            for (int from = 0; from < n; from += ROWS) {
                progress.report(query, asked.count(), "searching");
                int count = Math.min(ROWS, n - from);
                UnitPanel.copy(rows, from, count, unit, 0);
                packed.multiply(unit, 0, d, PanelKernel.padded(count), tile);
                offer(asked, query, block, from, count, tile);
            }
        }
        return asked.found();
    }

    /** What a tile of similarities, rows by queries, holds that is near enough. */
    private static void offer(
            Queries asked, int query, int block, int from, int count, float[] tile) {
        int width = tile.length / ROWS;
        for (int q = query; q < query + block; q++) {
            for (int i = 0; i < count; i++) {
                float similarity = tile[i * width + q - query];
                if (similarity > asked.lists().threshold(q)) {
                    asked.lists().offer(q, from + i, similarity);
                }
            }
        }
    }
}
