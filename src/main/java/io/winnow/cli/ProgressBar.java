package io.winnow.cli;

import io.winnow.learning.Progress;
import java.io.PrintStream;

/**
 * Shows progress on a terminal: one line that moves while it is watched, one line every ten seconds
 * where the output goes to a file.
 */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int WIDTH = 24;
    private static final long WATCHED = 200_000_000L;
    private static final long LOGGED = 10_000_000_000L;

    private final PrintStream out;
    private final boolean watched;
    private long shown = System.nanoTime() - LOGGED;
    private String line = "";

    ProgressBar(PrintStream out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    /** On standard error, moving if somebody watches. */
    static ProgressBar onTerminal() {
        return new ProgressBar(
                System.err, System.console() != null && System.console().isTerminal());
    }

    @Override
    public void report(long done, long total, String message) {
        int filled = (int) (WIDTH * done / total);
        String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        line = "%s %3d %% %s".formatted(bar, 100 * done / total, message);
        if (System.nanoTime() - shown >= (watched ? WATCHED : LOGGED)) {
            shown = System.nanoTime();
            show();
        }
    }

    private void show() {
        if (watched) {
            out.print("\r\u001b[2K" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** Shows the last report and ends the line. */
    @Override
    public void close() {
        if (!line.isEmpty()) {
            show();
        }
        if (watched) {
            out.println();
        }
    }
}
