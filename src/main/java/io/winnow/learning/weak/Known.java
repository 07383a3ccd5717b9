package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import java.util.Arrays;

/** Rows whose class is known. */
final class Known {

    private Known() {}

    /** Refuses labels of other classes or rows than those voted on. */
    static void check(Labels known, Votes votes) {
        if (known.classCount() != votes.classCount()) {
            throw new IllegalArgumentException(
                    "labels of %d classes, votes for %d"
                            .formatted(known.classCount(), votes.classCount()));
        }
        for (int row : known.rows()) {
            if (row < 0 || row >= votes.size()) {
                throw new IllegalArgumentException(
                        "row %d is known, but there are %d".formatted(row, votes.size()));
            }
        }
    }

    /** Makes those rows of an n × C matrix certain. */
    static void clamp(double[] posterior, Labels known) {
        int classes = known.classCount();
        for (int i = 0; i < known.size(); i++) {
            int at = known.rows()[i] * classes;
            Arrays.fill(posterior, at, at + classes, 0);
            posterior[at + known.classes()[i]] = 1;
        }
    }

    /** The class of each of {@code n} rows; −1 where it is not known. */
    static int[] classes(Labels known, int n) {
        int[] classes = new int[n];
        Arrays.fill(classes, -1);
        for (int i = 0; i < known.size(); i++) {
            classes[known.rows()[i]] = known.classes()[i];
        }
        return classes;
    }

    /** Whether the class of each of {@code n} rows is known. */
    static boolean[] rows(Labels known, int n) {
        boolean[] sure = new boolean[n];
        for (int row : known.rows()) {
            sure[row] = true;
        }
        return sure;
    }
}
