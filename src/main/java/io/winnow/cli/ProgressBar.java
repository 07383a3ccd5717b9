package io.winnow.cli;

import io.winnow.learning.Progress;
import java.io.PrintStream;

final class ProgressBar implements Progress {

    private final PrintStream out;
    private long last = System.nanoTime();

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public void report(long done, long total, String message) {
        long now = System.nanoTime();
        if (now - last > 10_000_000_000L) {
            last = now;
            out.println(message);
        }
    }
}
