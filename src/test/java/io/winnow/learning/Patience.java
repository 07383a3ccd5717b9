package io.winnow.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Somebody who might cancel at any moment: notes how long the computing thread goes on without
 * asking, in its own CPU time, so that a busy machine makes no difference.
 */
public final class Patience implements Progress {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long start = THREADS.getCurrentThreadCpuTime();
    private long last = start;
    private long longest;
    private int reports;

    @Override
    public void report(long done, long total, String message) {
        assertThat(done).isBetween(0L, total);
        note();
        reports++;
    }

    private void note() {
        long now = THREADS.getCurrentThreadCpuTime();
        longest = Math.max(longest, now - last);
        last = now;
    }

    /**
     * Asserts, at the end of the work, that cancelling would always have been heard in a second.
     */
    public void assertNeverLost() {
        note();
        assertThat(reports).isPositive();
        assertThat(longest / 1e9).isLessThan(1);
    }

    /**
     * Asserts the same of work that is larger elsewhere: whatever its size, no more than a quarter
     * of it goes on without asking.
     */
    public void assertNeverLostHoweverLarge() {
        assertNeverLost();
        assertThat(longest / 1e9).isLessThan(.02 + (last - start) / 1e9 / 4);
    }
}
