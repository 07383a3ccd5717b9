package io.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void percentilesAreMeasuredDurations() {
        double[] millis = IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();

        assertThat(new Durations(millis).words()).isEqualTo("100 / 190 / 198 ms (n = 200)");
        assertThat(new Durations(7).percentile(.99)).isEqualTo(7);
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThatThrownBy(() -> new Durations().words())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nothing was measured.");
    }
}
