package io.winnow.learning;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Optional;

/**
 * An n × d matrix of float32, one row per sample, row-major and little-endian; on the heap or
 * memory-mapped. Rows that an {@link io.winnow.learning.represent.Encoder} made are L2-normalised.
 */
public final class Embeddings {

    /** The layout of one element. */
    public static final ValueLayout.OfFloat ELEMENT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment segment;
    private final int size;
    private final int dimension;

    private Embeddings(MemorySegment segment, int size, int dimension) {
        this.segment = Objects.requireNonNull(segment, "segment");
        this.size = size;
        this.dimension = dimension;
        if (size < 0 || dimension < 1) {
            throw new IllegalArgumentException("no matrix has shape " + size + " × " + dimension);
        }
        long needed = (long) size * dimension * Float.BYTES;
        if (segment.byteSize() != needed) {
            throw new IllegalArgumentException(
                    "%d × %d float32 take %d bytes, got %d"
                            .formatted(size, dimension, needed, segment.byteSize()));
        }
    }

    /** Wraps {@code values} (not copied), row-major. */
    public static Embeddings of(float[] values, int size, int dimension) {
        return new Embeddings(MemorySegment.ofArray(values), size, dimension);
    }

    /** Wraps {@code segment} (not copied): {@code size * dimension} little-endian float32. */
    public static Embeddings of(MemorySegment segment, int size, int dimension) {
        return new Embeddings(segment, size, dimension);
    }

    /** The number of rows, n. */
    public int size() {
        return size;
    }

    /** The number of columns, d. */
    public int dimension() {
        return dimension;
    }

    /** All elements, row-major, for kernels. */
    public MemorySegment segment() {
        return segment;
    }

    /** The array that holds exactly these elements, if they are on the heap; not a copy. */
    public Optional<float[]> array() {
        return segment.heapBase()
                .filter(base -> base instanceof float[] a && a.length == (long) size * dimension)
                .map(float[].class::cast);
    }

    /** The element at {@code row}, {@code column}. */
    public float get(int row, int column) {
        Objects.checkIndex(row, size);
        Objects.checkIndex(column, dimension);
        return segment.get(ELEMENT, ((long) row * dimension + column) * Float.BYTES);
    }

    /** A copy of one row, of length d. */
    public float[] row(int row) {
        float[] copy = new float[dimension];
        copyRow(row, copy, 0);
        return copy;
    }

    /** Copies one row to {@code into[at .. at + d)}. */
    public void copyRow(int row, float[] into, int at) {
        Objects.checkIndex(row, size);
        long offset = (long) row * dimension * Float.BYTES;
        MemorySegment.copy(segment, ELEMENT, offset, into, at, dimension);
    }

    /** Copies {@code count} rows from row {@code from} on to {@code into[at .. at + count * d)}. */
    public void copyRows(int from, int count, float[] into, int at) {
        Objects.checkFromIndexSize(from, count, size);
        long offset = (long) from * dimension * Float.BYTES;
        MemorySegment.copy(segment, ELEMENT, offset, into, at, count * dimension);
    }

    /** A heap copy of the chosen rows, in the order given: {@code rows.length} × d. */
    public Embeddings gather(int[] rows) {
        float[] copy = new float[Math.multiplyExact(rows.length, dimension)];
        for (int i = 0; i < rows.length; i++) {
            copyRow(rows[i], copy, i * dimension);
        }
        return of(copy, rows.length, dimension);
    }

    @Override
    public String toString() {
        return "Embeddings[" + size + " × " + dimension + "]";
    }
}
