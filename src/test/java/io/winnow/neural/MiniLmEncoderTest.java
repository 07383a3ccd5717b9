package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Safetensors;
import io.winnow.learning.represent.TextEncoder;
import io.winnow.learning.represent.TextEncoderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiniLmEncoderTest extends TextEncoderContract {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/neural");
    private static final int D = 384;

    @Override
    protected TextEncoder encoder() {
        return MiniLmEncoder.open();
    }

    @Override
    protected List<String> texts() {
        try {
            return Files.readAllLines(GOLDEN.resolve("minilm.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void embedsAsTheReferenceDoes() throws IOException {
        float[] expected =
                Safetensors.read(GOLDEN.resolve("minilm.safetensors")).tensor("rows").values();
        try (TextEncoder encoder = encoder()) {
            float[] rows = encoder.encode(texts());
            for (int i = 0; i < texts().size(); i++) {
                assertThat(dot(rows, i, expected, i, D)).as(texts().get(i)).isGreaterThan(0.99);
            }
        }
    }

    @Test
    void anEmbeddingIsTheSameToTheLastBitWhateverItsNeighbours() {
        try (TextEncoder encoder = encoder()) {
            float[] together = encoder.encode(texts());
            for (int i = 0; i < texts().size(); i++) {
                assertThat(encoder.encode(List.of(texts().get(i))))
                        .isEqualTo(Arrays.copyOfRange(together, i * D, (i + 1) * D));
            }
        }
    }

    @Test
    void whatItKnowsNothingOfIsZero() {
        try (TextEncoder encoder = encoder()) {
            List<String> nothing = List.of("", " \n\t", "\u200b\ud800", "\ue000", "🪿 🪿");
            assertThat(encoder.encode(nothing)).containsOnly(0f);
        }
    }

    @Test
    void readsOnlyTheStartOfALongText() {
        try (TextEncoder encoder = encoder()) {
            String start = "word ".repeat(254);
            float[] rows = encoder.encode(List.of(start, start + "tail ".repeat(200_000)));
            assertThat(dot(rows, 0, rows, 1, D)).isGreaterThan(0.999_999);
        }
    }
}
