package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.evaluate.Interval;
import org.junit.jupiter.api.Test;

class SeedIntervalTest {

    /** scipy.stats.t.interval(.95, 4, mean, sem) of these five figures. */
    @Test
    void agreesWithScipy() {
        Interval interval = SeedInterval.of(new double[] {.71, .74, .69, .75, .73});
        assertThat(interval.estimate()).isCloseTo(.724, within(1e-12));
        assertThat(interval.low()).isCloseTo(.6940967710610959, within(1e-5));
        assertThat(interval.high()).isCloseTo(.753903228938904, within(1e-5));
    }

    @Test
    void oneSeedHasNoWidth() {
        assertThat(SeedInterval.of(new double[] {.5})).isEqualTo(new Interval(.5, .5, .5));
    }
}
