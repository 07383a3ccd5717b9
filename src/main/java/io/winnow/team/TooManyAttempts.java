package io.winnow.team;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** No password is tried before the wait is over. */
public final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many wrong passwords; wait " + seconds(wait) + " seconds");
        this.wait = wait;
    }

    /** What is left of the wait, at least one second. */
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
