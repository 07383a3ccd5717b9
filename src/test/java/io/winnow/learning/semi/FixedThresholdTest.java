package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FixedThresholdTest extends ThresholdContract {

    @Override
    Threshold threshold(int classes) {
        return Threshold.fixed(.95);
    }

    @Test
    void isTheSameForEveryClass() {
        assertThat(threshold(4).of(0)).isEqualTo(threshold(4).of(3)).isEqualTo(.95);
    }
}
