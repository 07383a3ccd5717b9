package io.winnow.sample;

import java.time.Clock;

/**
 * How many samples to take at once so that a step lasts about a quarter of a second, however slow
 * the encoder and however long the texts: whoever cancels is asked for between steps.
 */
final class Pace {

    private static final double MILLISECONDS = 250;
    private static final int FIRST = 1;
    private static final int MOST = 512;
    private static final int GROWTH = 4;

    private final Clock clock;
    private int next = FIRST;
    private long began;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins a step.
     *
     * @param left how many samples there still are, at least 1
     * @return how many to take
     */
    int begin(int left) {
        began = clock.millis();
        return Math.min(next, left);
    }

    /** Ends it, and sizes the next one by how long it took. */
    void end(int taken) {
        double each = Math.max(clock.millis() - began, 0) / (double) taken;
        double fits = each > 0 ? MILLISECONDS / each : MOST;
        next = (int) Math.clamp(fits, 1, Math.min(MOST, GROWTH * next));
    }
}
