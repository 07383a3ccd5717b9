package io.winnow.job;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param ratePerSecond units per second lately; null while unknown
 */
record ProgressReport(long done, long total, String message, @Nullable Double ratePerSecond) {

    ProgressReport {
        if (total < 1 || done < 0 || done > total) {
            throw new IllegalArgumentException("Progress is " + done + " of " + total);
        }
    }
}
