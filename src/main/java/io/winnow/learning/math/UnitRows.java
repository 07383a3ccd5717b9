package io.winnow.learning.math;

import io.winnow.learning.Embeddings;

/** Copies of rows, scaled to length 1; a zero row stays zero. */
final class UnitRows {

    private static final float UNIT = 1e-4f;

    private UnitRows() {}

    /** All rows: n × d, padded with zero rows to what {@link PanelKernel} takes. */
    static float[] of(Embeddings embeddings) {
        int d = embeddings.dimension();
        int rows = PanelKernel.padded(embeddings.size());
        float[] copy = new float[Math.multiplyExact(rows, d)];
        embeddings.copyRows(0, embeddings.size(), copy, 0);
        for (int i = 0; i < embeddings.size(); i++) {
            normalise(copy, i, d);
        }
        return copy;
    }

    private static void normalise(float[] rows, int row, int d) {
        float square = VectorKernels.dot(rows, row * d, rows, row * d, d);
        if (!Float.isFinite(square)) {
            throw new IllegalArgumentException("row " + row + " is not finite");
        }
        if (square > 0 && Math.abs(square - 1) > UNIT) {
            float scale = (float) (1 / Math.sqrt(square));
            for (int j = 0; j < d; j++) {
                rows[row * d + j] *= scale;
            }
        }
    }
}
