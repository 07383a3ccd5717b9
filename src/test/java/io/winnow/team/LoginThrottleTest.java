package io.winnow.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final SettableClock clock = new SettableClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void threeWrongPasswordsAreFreeThenTheWaitDoubles() {
        fail("ann", "10.0.0.1", 2);
        assertThat(throttle.wait("ann", "10.0.0.1")).isZero();

        fail("ann", "10.0.0.1", 1);
        assertThat(throttle.wait("ann", "10.0.0.1")).isEqualTo(Duration.ofSeconds(2));
        fail("ann", "10.0.0.1", 1);
        assertThat(throttle.wait("ann", "10.0.0.1")).isEqualTo(Duration.ofSeconds(4));

        clock.advance(Duration.ofSeconds(3));
        assertThat(throttle.wait("ann", "10.0.0.1")).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.wait("ann", "10.0.0.1")).isZero();
    }

    @Test
    void theWaitIsNeverLongerThanAQuarterOfAnHour() {
        fail("ann", "10.0.0.1", 80);
        assertThat(throttle.wait("ann", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anotherNameAndAnotherAddressMayTry() {
        fail("ann", "10.0.0.1", 5);
        assertThat(throttle.wait("ben", "10.0.0.1")).isZero();
        assertThat(throttle.wait("ann", "10.0.0.2")).isZero();
    }

    @Test
    void anAddressThatTriesManyNamesWaitsForAll() {
        for (int i = 0; i < 20; i++) {
            fail("user" + i, "10.0.0.1", 1);
        }
        assertThat(throttle.wait("ann", "10.0.0.1")).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void guessingOneNameFromManyAddressesIsSlowedButLocksNobodyOut() {
        for (int i = 0; i < 49; i++) {
            fail("ann", "10.0.1." + i, 1);
        }
        assertThat(throttle.wait("ann", "10.0.2.1")).isZero();
        fail("ann", "10.0.1.49", 1);
        assertThat(throttle.wait("ann", "10.0.2.1")).isEqualTo(Duration.ofSeconds(2));
        for (int i = 50; i < 90; i++) {
            fail("ann", "10.0.1." + i, 1);
        }
        assertThat(throttle.wait("ann", "10.0.2.1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(throttle.wait("ben", "10.0.2.1")).isZero();
    }

    @Test
    void theRightPasswordForgivesTheName() {
        fail("ann", "10.0.0.1", 4);
        throttle.succeeded("ann", "10.0.0.1");
        assertThat(throttle.wait("ann", "10.0.0.1")).isZero();
    }

    @Test
    void anHourLaterCountingStartsAnew() {
        fail("ann", "10.0.0.1", 4);
        clock.advance(Duration.ofMinutes(61));
        fail("ann", "10.0.0.1", 1);
        assertThat(throttle.wait("ann", "10.0.0.1")).isZero();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }
}
