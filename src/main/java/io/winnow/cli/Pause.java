package io.winnow.cli;

import java.util.concurrent.CancellationException;

/** Waiting that ends when the process is asked to. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
