package io.winnow.learning.semi;

import java.util.Arrays;

/** Rows of class masses. */
final class Rows {

    private Rows() {}

    /** Scales {@code values[at .. at + classes)} to sum 1; without any mass all are equal. */
    static void normalise(float[] values, int at, int classes) {
        double sum = 0;
        for (int c = at; c < at + classes; c++) {
            sum += values[c];
        }
        if (!(sum > 0)) {
            Arrays.fill(values, at, at + classes, 1f / classes);
            return;
        }
        for (int c = at; c < at + classes; c++) {
            values[c] = (float) (values[c] / sum);
        }
    }
}
