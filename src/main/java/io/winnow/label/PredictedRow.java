package io.winnow.label;

import org.jspecify.annotations.Nullable;

/**
 * What one row of a table of predictions says.
 *
 * @param line where it stands
 * @param key what it names the sample by
 * @param ordinal the sample; −1 with a problem
 * @param classId the class it votes for; null where it abstains, or with a problem
 * @param problem why it is set aside; null if it is not
 */
record PredictedRow(
        long line, String key, int ordinal, @Nullable Long classId, @Nullable String problem) {

    static PredictedRow bad(long line, String key, String problem) {
        return new PredictedRow(line, key, -1, null, problem);
    }
}
