package io.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateMeterTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final RateMeter meter = new RateMeter();

    @Test
    void oneReportKnowsNoRate() {
        assertThat(meter.report(10, 100, START)).isNull();
    }

    @Test
    void aSteadyPaceIsTheRate() {
        meter.report(0, 1000, START);
        Double rate = null;
        for (int second = 1; second <= 5; second++) {
            rate = meter.report(20L * second, 1000, START.plusSeconds(second));
        }
        assertThat(rate).isCloseTo(20.0, within(1e-9));
    }

    @Test
    void afterTenSecondsHalfOfTheRateIsNew() {
        meter.report(0, 1000, START);
        meter.report(100, 1000, START.plusSeconds(10));
        Double rate = meter.report(400, 1000, START.plusSeconds(20));
        assertThat(rate).isCloseTo(20.0, within(1e-9));
    }

    @Test
    void aNewPhaseStartsAnew() {
        meter.report(0, 1000, START);
        meter.report(100, 1000, START.plusSeconds(1));
        assertThat(meter.report(0, 500, START.plusSeconds(2))).isNull();
        assertThat(meter.report(50, 500, START.plusSeconds(3))).isCloseTo(50.0, within(1e-9));
    }

    @Test
    void aResumedJobCountsFromWhereItResumed() {
        assertThat(meter.report(900, 1000, START)).isNull();
        assertThat(meter.report(910, 1000, START.plusSeconds(1))).isCloseTo(10.0, within(1e-9));
    }
}
