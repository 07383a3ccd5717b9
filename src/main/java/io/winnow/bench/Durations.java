package io.winnow.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations in milliseconds, by their order statistics. */
record Durations(double... millis) {

    Durations {
        millis = millis.clone();
        Arrays.sort(millis);
    }

    int count() {
        return millis.length;
    }

    /**
     * The smallest duration that {@code share} of all do not exceed.
     *
     * @param share in (0, 1]
     */
    double percentile(double share) {
        if (millis.length == 0) {
            throw new IllegalStateException("Nothing was measured.");
        }
        return millis[(int) Math.ceil(share * millis.length) - 1];
    }

    /** Like {@code 8 / 14 / 31 ms (n = 200)}: p50, p95 and p99. */
    String words() {
        return String.format(
                Locale.ROOT,
                "%.0f / %.0f / %.0f ms (n = %d)",
                percentile(.5),
                percentile(.95),
                percentile(.99),
                count());
    }
}
