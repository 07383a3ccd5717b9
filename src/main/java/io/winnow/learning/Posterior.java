package io.winnow.learning;

import java.util.Arrays;
import java.util.Objects;

/**
 * An n × C matrix of class probabilities: row-major, each row sums to 1.
 *
 * @param values the probabilities, row-major, not copied
 * @param classCount the number of classes C
 */
public record Posterior(float[] values, int classCount) {

    public Posterior {
        if (classCount < 1 || values.length % classCount != 0) {
            throw new IllegalArgumentException(
                    values.length + " probabilities for " + classCount + " classes");
        }
    }

    /** The number of rows, n. */
    public int size() {
        return values.length / classCount;
    }

    /** The probability that {@code row} is of class {@code c}. */
    public float probability(int row, int c) {
        Objects.checkIndex(c, classCount);
        return values[row * classCount + c];
    }

    /** A copy of one row, of length C. */
    public float[] row(int row) {
        return Arrays.copyOfRange(values, row * classCount, (row + 1) * classCount);
    }

    /** The most probable class of {@code row}; the lowest index on a tie. */
    public int top(int row) {
        int best = 0;
        for (int c = 1; c < classCount; c++) {
            if (values[row * classCount + c] > values[row * classCount + best]) {
                best = c;
            }
        }
        return best;
    }

    /** The chosen rows, in the order given. */
    public Posterior gather(int[] rows) {
        float[] copy = new float[rows.length * classCount];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * classCount, copy, i * classCount, classCount);
        }
        return new Posterior(copy, classCount);
    }
}
