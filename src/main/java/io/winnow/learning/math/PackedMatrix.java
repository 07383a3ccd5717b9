package io.winnow.learning.math;

import static io.winnow.learning.math.VectorKernels.LANES;

/**
 * A d × m matrix laid out for fast multiplication from the left: panels one vector wide, so that
 * the inner kernel reads it front to back.
 */
public final class PackedMatrix {

    private final float[] panels;
    private final int depth;
    private final int columns;

    private PackedMatrix(float[] panels, int depth, int columns) {
        this.panels = panels;
        this.depth = depth;
        this.columns = columns;
    }

    /**
     * The transpose of {@code m × d} row-major {@code rows}: each row becomes a column.
     *
     * @param scale multiplies every element
     */
    public static PackedMatrix transposed(float[] rows, int m, int d, float scale) {
        PackedMatrix packed = empty(d, m);
        packed.pack(rows, 0, m, scale);
        return packed;
    }

    /** A d × m matrix of zeros, to be {@link #pack}ed. */
    static PackedMatrix empty(int d, int m) {
        return new PackedMatrix(new float[Math.multiplyExact(VectorKernels.padded(m), d)], d, m);
    }

    /**
     * Replaces the first columns by the transpose of {@code count} rows of length d, at most m, and
     * the rest of the last vector by zeros.
     */
    void pack(float[] rows, int at, int count, float scale) {
        for (int c = 0; c < VectorKernels.padded(count); c++) {
            int to = c / LANES * LANES * depth + c % LANES;
            for (int k = 0; k < depth; k++) {
                panels[to + k * LANES] = c < count ? scale * rows[at + c * depth + k] : 0;
            }
        }
    }

    /** The number of columns of a product: m rounded up to whole vectors; the rest is zero. */
    public int width() {
        return VectorKernels.padded(columns);
    }

    /** {@code rows} rounded up to what {@link #multiply} takes. */
    public static int paddedRows(int rows) {
        return PanelKernel.padded(rows);
    }

    /**
     * {@code out} ← A · this.
     *
     * @param a A, row-major, its rows {@code lda ≥ d} apart, starting at {@code at}
     * @param rows rows of A, a multiple of four: see {@link #paddedRows}
     * @param out {@code rows} × {@link #width}, row-major
     */
    public void multiply(float[] a, int at, int lda, int rows, float[] out) {
        multiply(a, at, lda, rows, width(), out);
    }

    /**
     * One vector of columns of A · this, into its place in {@code out}.
     *
     * @param a A, row-major, its rows {@code lda} apart
     * @param column the first of the vector, a multiple of its width
     */
    void multiplyPanel(float[] a, int lda, int rows, int column, float[] out) {
        PanelKernel.multiply(
                a, 0, lda, rows, panels, column * depth, LANES, depth, out, column, width());
    }

    /** The same for the first {@code used} columns only, a multiple of the vector width. */
    void multiply(float[] a, int at, int lda, int rows, int used, float[] out) {
        int width = width();
        for (int c = 0; c < used; c += LANES) {
            PanelKernel.multiply(a, at, lda, rows, panels, c * depth, LANES, depth, out, c, width);
        }
    }

    /**
     * {@code out} ← A · B for a B that is used once, so that packing it would not pay.
     *
     * @param a A, {@code rows × depth}, row-major
     * @param rows a multiple of four
     * @param b B, {@code depth × width}, row-major, starting at {@code bAt}
     * @param width a multiple of the vector width: see {@link #paddedWidth}
     * @param out {@code rows × width}
     */
    public static void multiply(
            float[] a, int lda, int rows, float[] b, int bAt, int depth, int width, float[] out) {
        for (int c = 0; c < width; c += LANES) {
            PanelKernel.multiply(a, 0, lda, rows, b, bAt + c, width, depth, out, c, width);
        }
    }

    /** {@code columns} rounded up to whole vectors. */
    public static int paddedWidth(int columns) {
        return VectorKernels.padded(columns);
    }
}
