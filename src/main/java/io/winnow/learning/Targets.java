package io.winnow.learning;

import java.util.Arrays;

/**
 * What a head should learn: a distribution over classes, with a weight, for each of some rows.
 *
 * @param rows the rows to learn from
 * @param distributions {@code rows.length} × C, row-major, each row sums to 1
 * @param weights the weight of each row, not negative, of length {@code rows.length}
 * @param classCount the number of classes C
 */
public record Targets(int[] rows, float[] distributions, float[] weights, int classCount) {

    public Targets {
        if (distributions.length != rows.length * classCount || weights.length != rows.length) {
            throw new IllegalArgumentException(
                    "%d rows of %d classes, but %d target values and %d weights"
                            .formatted(
                                    rows.length, classCount, distributions.length, weights.length));
        }
    }

    /** Certain targets of weight 1, one per label. */
    public static Targets of(Labels labels) {
        float[] distributions = new float[labels.size() * labels.classCount()];
        for (int i = 0; i < labels.size(); i++) {
            distributions[i * labels.classCount() + labels.classes()[i]] = 1;
        }
        float[] weights = new float[labels.size()];
        Arrays.fill(weights, 1);
        return new Targets(labels.rows(), distributions, weights, labels.classCount());
    }

    /** The number of rows to learn from. */
    public int size() {
        return rows.length;
    }
}
