package io.winnow.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Counts predictions, and says how many there are every ten seconds at most. */
final class PredictionCount {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Consumer<String> say;
    private long predicted;
    private long rejected;
    private Instant said;

    PredictionCount(Clock clock, Consumer<String> say) {
        this.clock = clock;
        this.say = say;
        this.said = clock.instant();
    }

    void add(int more) {
        predicted += more;
        Instant now = clock.instant();
        if (Duration.between(said, now).compareTo(PAUSE) >= 0) {
            said = now;
            say.accept("%,d predicted so far".formatted(predicted));
        }
    }

    /** Says at once what was not predicted, and why. */
    void reject(long position, String file, String reason) {
        rejected++;
        say.accept("not predicted: %s (%d): %s".formatted(file, position, reason));
    }

    /**
     * Says what came of all.
     *
     * @param kind what they are, in the plural
     */
    void finish(String kind) {
        say.accept("%,d %s predicted, %,d not".formatted(predicted, kind, rejected));
    }

    long predicted() {
        return predicted;
    }
}
