package io.winnow.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after three wrong passwords for one name from one address, and after twenty
 * from one address for any names, each further one doubles a wait that starts at two seconds and
 * ends at a quarter of an hour. So do fifty for one name from any addresses, but no longer than
 * half a minute: guessing from many addresses is slowed, and nobody is locked out by it. Forgotten
 * an hour after the last try, or when the right password comes.
 */
@Component
class LoginThrottle {

    private static final int FREE_PER_NAME = 3;
    private static final int FREE_PER_ADDRESS = 20;
    private static final int FREE_FROM_ANYWHERE = 50;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_FROM_ANYWHERE = Duration.ofSeconds(30);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final String ANYWHERE = "*";
    private static final int MOST_REMEMBERED = 50_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new Eldest();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this name must wait at this address; zero when it may try now. */
    synchronized Duration wait(String name, String address) {
        return Stream.of(
                        wait(key(name, address), FREE_PER_NAME, LONGEST),
                        wait(address, FREE_PER_ADDRESS, LONGEST),
                        wait(key(name, ANYWHERE), FREE_FROM_ANYWHERE, LONGEST_FROM_ANYWHERE))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    synchronized void failed(String name, String address) {
        count(key(name, address));
        count(address);
        count(key(name, ANYWHERE));
    }

    /** The right password came: only the name is forgiven, not the address's other guesses. */
    synchronized void succeeded(String name, String address) {
        failures.remove(key(name, address));
        failures.remove(key(name, ANYWHERE));
    }

    private Duration wait(String key, int free, Duration longest) {
        Failures known = failures.get(key);
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        Duration left =
                Duration.between(clock.instant(), known.last().plus(pause(known, free, longest)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration pause(Failures known, int free, Duration longest) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(20, known.count() - free));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    private void count(String key) {
        Instant now = clock.instant();
        Failures known = failures.get(key);
        int before = known == null || known.isForgotten(now) ? 0 : known.count();
        failures.put(key, new Failures(before + 1, now));
    }

    private static String key(String name, String address) {
        return address + " " + name;
    }

    private record Failures(int count, Instant last) {

        boolean isForgotten(Instant now) {
            return last.plus(MEMORY).isBefore(now);
        }
    }

    private static final class Eldest extends LinkedHashMap<String, Failures> {

        private static final long serialVersionUID = 1;

        Eldest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
