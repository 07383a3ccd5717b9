package io.winnow.curate;

import io.winnow.learning.Embeddings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Seven numbers per sample, row = ordinal: x, y, the ordinal of the class it is labeled with, of
 * the one predicted, uncertainty 1 − (p₁ − p₂), cluster, round. −1 where there is none.
 */
public final class SampleMap {

    /** Numbers per sample. */
    public static final int COLUMNS = 7;

    private static final int LABEL = 2;
    private static final int PREDICTION = 3;
    private static final int UNCERTAINTY = 4;
    private static final int CLUSTER = 5;
    private static final int ROUND = 6;
    private static final int ROWS_PER_WRITE = 2048;

    private final float[] values;
    private final int size;
    private final Set<Integer> sealed = new HashSet<>();

    SampleMap(int size) {
        this.size = size;
        this.values = new float[size * COLUMNS];
        Arrays.fill(values, -1);
    }

    /** The number of samples. */
    public int size() {
        return size;
    }

    /** One number. */
    float get(int row, int column) {
        return values[row * COLUMNS + column];
    }

    /** Writes them as little-endian float32, row by row. */
    public void write(OutputStream out) throws IOException {
        int most = ROWS_PER_WRITE * COLUMNS;
        ByteBuffer bytes = ByteBuffer.allocate(most * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < values.length; at += most) {
            int count = Math.min(most, values.length - at);
            bytes.asFloatBuffer().put(values, at, count);
            out.write(bytes.array(), 0, count * Float.BYTES);
        }
    }

    void places(Embeddings plane) {
        for (int row = 0; row < size; row++) {
            values[row * COLUMNS] = plane.get(row, 0);
            values[row * COLUMNS + 1] = plane.get(row, 1);
        }
    }

    void clusters(Embeddings clusters) {
        for (int row = 0; row < Math.min(size, clusters.size()); row++) {
            values[row * COLUMNS + CLUSTER] = clusters.get(row, 0);
        }
    }

    /** Its label is not shown. */
    void seal(int row) {
        sealed.add(row);
    }

    void label(@Nullable Integer row, @Nullable Integer classOrdinal) {
        if (row != null && classOrdinal != null && !sealed.contains(row)) {
            values[row * COLUMNS + LABEL] = classOrdinal;
        }
    }

    void round(@Nullable Integer row, @Nullable Integer number) {
        if (row != null && number != null) {
            values[row * COLUMNS + ROUND] = number;
        }
    }

    void predict(int row, float[] probabilities) {
        float[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        int top = 0;
        while (probabilities[top] < sorted[last]) {
            top++;
        }
        values[row * COLUMNS + PREDICTION] = top;
        values[row * COLUMNS + UNCERTAINTY] = last == 0 ? 0 : 1 - (sorted[last] - sorted[last - 1]);
    }
}
