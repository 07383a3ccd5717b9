package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What every encoder of samples promises. */
abstract class SampleEncoderContract {

    abstract SampleEncoder encoder() throws Exception;

    /** Several hundred that differ, of the kind that it knows. */
    abstract Samples samples();

    /** Of another kind. */
    abstract Samples others();

    @Test
    void everySampleGetsARowThatDoesNotDependOnTheOthers() throws Exception {
        try (SampleEncoder encoder = encoder()) {
            Samples samples = samples();
            Embeddings all = encoder.encode(samples, Progress.NONE);
            assertThat(all.size()).isEqualTo(samples.size());
            int last = samples.size() - 1;
            int[] some = {last, 0, 257, 1};
            Embeddings few = encoder.encode(samples.subset(some), Progress.NONE);
            assertThat(few.dimension()).isEqualTo(all.dimension());
            for (int i = 0; i < some.length; i++) {
                assertThat(few.row(i)).containsExactly(all.row(some[i]), within(1e-5f));
            }
            assertThat(all.row(0)).isNotEqualTo(all.row(last));
        }
    }

    @Test
    void theIdIsSafeAsAFileName() throws Exception {
        try (SampleEncoder encoder = encoder()) {
            assertThat(encoder.id()).matches("[A-Za-z0-9._-]+");
        }
    }

    @Test
    void refusesSamplesOfAnotherKindAndSaysWhichItWants() throws Exception {
        try (SampleEncoder encoder = encoder()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> encoder.encode(others(), Progress.NONE))
                    .withMessageContaining("encodes " + samples().kind())
                    .withMessageContaining(others().kind());
        }
    }

    @Test
    void stopsWhenAsked() throws Exception {
        try (SampleEncoder encoder = encoder()) {
            Progress stop =
                    (done, total, message) -> {
                        assertThat(done).isBetween(0L, total);
                        throw new CancellationException(message);
                    };
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> encoder.encode(samples(), stop));
        }
    }
}
