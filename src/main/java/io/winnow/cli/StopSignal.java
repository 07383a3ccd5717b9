package io.winnow.cli;

import io.winnow.learning.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl+C into a cancellation, and holds the end of the process back until the computation has
 * let go: native code must not run while its libraries are unloaded.
 */
final class StopSignal implements AutoCloseable {

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile boolean asked;

    private StopSignal() {}

    /** Listens until closed. */
    static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** {@code progress}, after a look at whether to stop. */
    Progress before(Progress progress) {
        return (done, total, message) -> {
            if (asked) {
                throw new CancellationException("stopped");
            }
            progress.report(done, total, message);
        };
    }

    private void stop() {
        asked = true;
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            asked = true;
        }
    }
}
