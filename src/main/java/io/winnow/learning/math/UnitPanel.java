package io.winnow.learning.math;

import io.winnow.learning.Embeddings;

/** Copies of rows, scaled to length 1; a zero row stays zero. */
final class UnitPanel {

    private static final float UNIT = 1e-4f;

    private UnitPanel() {}

    /** All rows: n × d, padded with zero rows to what {@link PanelKernel} takes. */
    static float[] of(Embeddings embeddings) {
        int d = embeddings.dimension();
        int rows = PanelKernel.padded(embeddings.size());
        float[] copy = new float[Math.multiplyExact(rows, d)];
        copy(embeddings, 0, embeddings.size(), copy, 0);
        return copy;
    }

    /** {@code count} rows from row {@code from} on, to {@code into[at .. at + count * d)}. */
    static void copy(Embeddings embeddings, int from, int count, float[] into, int at) {
        int d = embeddings.dimension();
        embeddings.copyRows(from, count, into, at);
        for (int i = 0; i < count; i++) {
            int start = at + i * d;
            float square = VectorKernels.dot(into, start, into, start, d);
            if (!Float.isFinite(square)) {
                throw new IllegalArgumentException("row " + (from + i) + " is not finite");
            }
            normalise(into, start, d, square);
        }
    }

    private static void normalise(float[] rows, int at, int d, float square) {
        if (square > 0 && Math.abs(square - 1) > UNIT) {
            float scale = (float) (1 / Math.sqrt(square));
            for (int j = at; j < at + d; j++) {
                rows[j] *= scale;
            }
        }
    }
}
