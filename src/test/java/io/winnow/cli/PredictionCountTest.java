package io.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionCountTest {

    private final SettableClock clock = new SettableClock();
    private final List<String> said = new ArrayList<>();
    private final PredictionCount count = new PredictionCount(clock, said::add);

    @Test
    void saysHowManyEveryTenSeconds() {
        after(Duration.ofSeconds(9), 1_000);
        assertThat(said).isEmpty();
        after(Duration.ofSeconds(1), 500);
        assertThat(said).containsExactly("1,500 predicted so far");
        after(Duration.ofSeconds(9), 10);
        assertThat(said).hasSize(1);
        after(Duration.ofSeconds(30), 10);
        assertThat(said).hasSize(2).last().isEqualTo("1,520 predicted so far");
    }

    @Test
    void saysAtOnceWhatIsNotPredictedAndInTheEndWhatCameOfAll() {
        count.reject(4, "broken.png", "it is no image");
        after(Duration.ofSeconds(1), 7);
        count.finish("images");
        assertThat(said)
                .containsExactly(
                        "not predicted: broken.png (4): it is no image",
                        "7 images predicted, 1 not");
        assertThat(count.predicted()).isEqualTo(7);
    }

    private void after(Duration time, int more) {
        clock.advance(time);
        count.add(more);
    }
}
