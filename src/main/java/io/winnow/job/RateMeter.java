package io.winnow.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Units per second lately: an exponential average over reports, half of it from about the last ten
 * seconds. Starts anew when the count falls or the total changes, as it does between phases.
 */
final class RateMeter {

    private static final double HALF_LIFE_SECONDS = 10;

    private @Nullable Instant last;
    private long done;
    private long total;
    private @Nullable Double rate;

    /**
     * @return units per second; null until two reports of one phase came in
     */
    @Nullable Double report(long nowDone, long nowTotal, Instant now) {
        Instant before = last;
        if (before == null || nowDone < done || nowTotal != total) {
            rate = null;
        } else {
            add((nowDone - done), Duration.between(before, now).toNanos() / 1e9);
        }
        last = now;
        done = nowDone;
        total = nowTotal;
        return rate;
    }

    private void add(long units, double seconds) {
        if (seconds <= 0) {
            return;
        }
        double current = units / seconds;
        double kept = Math.pow(0.5, seconds / HALF_LIFE_SECONDS);
        Double old = rate;
        rate = old == null ? current : kept * old + (1 - kept) * current;
    }
}
