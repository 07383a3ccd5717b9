package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.winnow.SettableClock;
import io.winnow.learning.Progress;
import io.winnow.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingStoreTest {

    @TempDir Path folder;

    private final SettableClock clock = new SettableClock();
    private Workspace workspace;
    private EmbeddingStore store;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
        store = new EmbeddingStore(workspace, clock);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    /** From a quick one to a network of large images. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 120, 600})
    void whoeverCancelsIsAskedWithinASecond(int milliseconds) throws Exception {
        List<Instant> asked = new ArrayList<>();
        Progress note = (done, total, message) -> asked.add(clock.instant());

        int made = store.extend(1, "slow", new Slow(3_000, milliseconds), note);

        assertThat(made).isEqualTo(3_000);
        for (int i = 1; i < asked.size(); i++) {
            Duration apart = Duration.between(asked.get(i - 1), asked.get(i));
            assertThat(apart.toMillis()).isLessThan(1_000);
        }
    }

    @Test
    void aQuickEncoderGetsLargeSteps() throws Exception {
        Slow encoder = new Slow(5_000, 0);
        store.extend(1, "quick", encoder, Progress.NONE);
        assertThat(encoder.steps).startsWith(1, 4, 16, 64, 256, 512, 512);
    }

    @Test
    void whatWasEncodedBeforeACancelStays() throws Exception {
        Progress third =
                (done, total, message) -> {
                    if (done > 20) {
                        throw new CancellationException();
                    }
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> store.extend(1, "stopped", new Slow(900, 1), third));
        int kept = store.count(1, "stopped");
        assertThat(kept).isBetween(21, 899);
        assertThat(store.extend(1, "stopped", new Slow(900, 1), Progress.NONE))
                .isEqualTo(900 - kept);
        for (int row = 0; row < 900; row++) {
            assertThat(store.open(1, "stopped").orElseThrow().get(row, 0)).isEqualTo(row);
        }
    }

    /** Row i is i; every row takes its time. */
    private final class Slow implements RowEncoder {

        final List<Integer> steps = new ArrayList<>();
        private final int size;
        private final int milliseconds;

        Slow(int size, int milliseconds) {
            this.size = size;
            this.milliseconds = milliseconds;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public float[] encode(int from, int count) {
            steps.add(count);
            clock.advance(Duration.ofMillis((long) milliseconds * count));
            float[] rows = new float[count];
            for (int i = 0; i < count; i++) {
                rows[i] = from + i;
            }
            return rows;
        }

        @Override
        public void close() {}
    }
}
