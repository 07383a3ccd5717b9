package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Safetensors;
import io.winnow.learning.represent.TextEncoder;
import io.winnow.learning.represent.TextEncoderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** NumPy computes in float64: here and there a step is rounded the other way. */
    @Test
    void embedsAsTheReferenceDoes() throws IOException {
        double[] cosines = cosines(MiniLmEncoder.NAME, "minilm-rows", "rows");
        assertThat(mean(cosines)).isGreaterThan(0.997);
        for (double cosine : cosines) {
            assertThat(cosine).isGreaterThan(0.99);
        }
    }

    @Test
    void runTheEarlierWayItEmbedsAsTheFileThatShipsDoes() throws IOException {
        for (double cosine : cosines(MiniLmEncoder.EARLIER, "minilm", "rows")) {
            assertThat(cosine).isGreaterThan(0.99);
        }
    }

    @Test
    void aScaleATokenIsNearerToExactInputsThanOneAText() throws IOException {
        double perToken = mean(cosines(MiniLmEncoder.NAME, "minilm-rows", "exact"));
        double perText = mean(cosines(MiniLmEncoder.EARLIER, "minilm-rows", "exact"));
        assertThat(perToken).isGreaterThan(perText + .002);
    }

    /** Of what an encoder makes of the texts to what a file has. */
    private double[] cosines(String encoderName, String file, String tensor) throws IOException {
        float[] expected =
                Safetensors.read(GOLDEN.resolve(file + ".safetensors")).tensor(tensor).values();
        try (TextEncoder encoder = MiniLmEncoder.open(encoderName)) {
            float[] rows = encoder.encode(texts());
            return IntStream.range(0, texts().size())
                    .mapToDouble(i -> dot(rows, i, expected, i, D))
                    .toArray();
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {MiniLmEncoder.NAME, MiniLmEncoder.EARLIER})
    void anEmbeddingIsTheSameWhateverItsNeighboursAndItsPadding(String name) {
        try (TextEncoder encoder = MiniLmEncoder.open(name)) {
            List<String> many = new ArrayList<>(texts());
            many.addAll(texts().reversed());
            many.addAll(Collections.nCopies(20, "short"));
            float[] together = encoder.encode(many);
            for (int i = 0; i < many.size(); i++) {
                float[] alone = encoder.encode(List.of(many.get(i)));
                for (int j = 0; j < D; j++) {
                    assertThat(together[i * D + j]).isCloseTo(alone[j], within(1e-6f));
                }
            }
        }
    }

    @Test
    void itsTwoWaysHaveTwoNames() {
        try (TextEncoder quick = MiniLmEncoder.open();
                TextEncoder earlier = MiniLmEncoder.open(MiniLmEncoder.EARLIER)) {
            assertThat(quick.id()).isNotEqualTo(earlier.id());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MiniLmEncoder.open("minilm"))
                .withMessageContaining("minilm");
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
