package io.winnow.job;

import java.util.Locale;

/** Jobs of one lane share its threads; lanes do not wait for each other. */
public enum Lane {
    /** Imports, encoding, exports. */
    IO(2),
    /** Anything that trains: one at a time per machine. */
    TRAINING(1);

    private final int threads;

    Lane(int threads) {
        this.threads = threads;
    }

    int threads() {
        return threads;
    }

    String table() {
        return "schedule_" + name().toLowerCase(Locale.ROOT);
    }
}
