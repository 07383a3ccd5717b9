package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import java.util.Arrays;

/** Rows whose class is known. */
final class Known {

    private Known() {}

    /** Makes those rows of an n × C matrix certain. */
    static void clamp(float[] posterior, Labels known) {
        int classes = known.classCount();
        for (int i = 0; i < known.size(); i++) {
            int at = known.rows()[i] * classes;
            Arrays.fill(posterior, at, at + classes, 0);
            posterior[at + known.classes()[i]] = 1;
        }
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
