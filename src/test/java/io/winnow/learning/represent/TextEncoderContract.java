package io.winnow.learning.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link TextEncoder} keeps. */
public abstract class TextEncoderContract {

    /** A new encoder, the same each time. */
    protected abstract TextEncoder encoder();

    /** Texts that it knows something about. */
    protected abstract List<String> texts();

    @Test
    void rowsHaveLengthOne() {
        try (TextEncoder encoder = encoder()) {
            float[] rows = encoder.encode(texts());
            int d = encoder.dimension();
            assertThat(rows).hasSize(texts().size() * d);
            for (int i = 0; i < texts().size(); i++) {
                assertThat(dot(rows, i, rows, i, d)).isCloseTo(1, within(1e-4));
            }
        }
    }

    @Test
    void equalEncodersGiveEqualRowsWhateverTheBatch() {
        try (TextEncoder one = encoder();
                TextEncoder other = encoder()) {
            assertThat(other.id()).isEqualTo(one.id()).matches("[A-Za-z0-9._-]{1,100}");
            float[] together = one.encode(texts());
            int d = one.dimension();
            for (int i = 0; i < texts().size(); i++) {
                float[] alone = other.encode(List.of(texts().get(i)));
                assertThat(dot(together, i, alone, 0, d)).isCloseTo(1, within(1e-4));
            }
        }
    }

    @Test
    void copiesOfATextAreEncodedAlike() {
        try (TextEncoder encoder = encoder()) {
            String text = texts().getFirst();
            float[] rows = encoder.encode(List.of(text, texts().getLast(), text));
            int d = encoder.dimension();
            assertThat(dot(rows, 0, rows, 2, d)).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void takesWhateverIsCalledText() {
        try (TextEncoder encoder = encoder()) {
            List<String> odd =
                    List.of("", "  \n", "🎁🎁", "שלום עולם", "\ud800", "word ".repeat(50_000));
            float[] rows = encoder.encode(odd);
            assertThat(rows).hasSize(odd.size() * encoder.dimension());
            for (float value : rows) {
                assertThat(Float.isFinite(value)).isTrue();
            }
            assertThat(encoder.encode(List.of())).isEmpty();
        }
    }

    @Test
    void manyTextsAreEncodedAsFewAreAndInOrder() {
        List<String> many = repeated(75);
        List<Long> asked = new ArrayList<>();
        try (TextEncoder encoder = encoder()) {
            Progress note =
                    (done, total, message) -> {
                        asked.add(done);
                        assertThat(total).isEqualTo(75);
                    };
            float[] rows = encoder.encode(many, note);
            int d = encoder.dimension();
            assertThat(rows).hasSize(75 * d);
            for (int i : new int[] {0, 31, 32, 63, 64, 74}) {
                float[] alone = encoder.encode(List.of(many.get(i)));
                assertThat(dot(rows, i, alone, 0, d)).isCloseTo(1, within(1e-4));
            }
            assertThat(encoder.encode(List.of(), Progress.NONE)).isEmpty();
        }
        assertThat(asked).containsExactly(0L, 32L, 64L);
    }

    @Test
    void stopsBeforeTheNextBatchWhenAsked() {
        int[] asked = {0};
        Progress second =
                (done, total, message) -> {
                    if (++asked[0] == 2) {
                        throw new CancellationException(message);
                    }
                };
        try (TextEncoder encoder = encoder()) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> encoder.encode(repeated(1_000), second));
        }
        assertThat(asked[0]).isEqualTo(2);
    }

    private List<String> repeated(int count) {
        List<String> few = texts();
        return IntStream.range(0, count).mapToObj(i -> few.get(i % few.size())).toList();
    }

    protected static double dot(float[] a, int i, float[] b, int j, int d) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            sum += (double) a[i * d + k] * b[j * d + k];
        }
        return sum;
    }
}
