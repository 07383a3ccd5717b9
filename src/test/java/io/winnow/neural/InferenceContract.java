package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.ImageShape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine that runs an encoder promises. */
abstract class InferenceContract {

    static final ImageShape SHAPE = new ImageShape(3, 9, 7);

    /** An encoder of {@link #SHAPE}, started. */
    abstract Inference inference() throws Exception;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 31, 32, 33, 65})
    void everyRowIsOfLengthOne(int count) throws Exception {
        try (Inference inference = inference()) {
            float[] rows = inference.encode(EncoderGraphContract.pixels(SHAPE, count), count);
            int d = rows.length / count;
            assertThat(rows).hasSize(count * d);
            for (int i = 0; i < count; i++) {
                assertThat(length(rows, i * d, d)).isCloseTo(1, within(1e-5));
            }
        }
    }

    @Test
    void imagesOfOneToneGetFiniteRows() throws Exception {
        byte[] pixels = new byte[2 * SHAPE.bytes()];
        Arrays.fill(pixels, SHAPE.bytes(), pixels.length, (byte) 255);
        try (Inference inference = inference()) {
            for (float value : inference.encode(pixels, 2)) {
                assertThat(value).isFinite();
            }
        }
    }

    @Test
    void anImageDoesNotDependOnThoseBesideIt() throws Exception {
        byte[] pixels = EncoderGraphContract.pixels(SHAPE, 40);
        try (Inference inference = inference()) {
            float[] together = inference.encode(pixels, 40);
            int d = together.length / 40;
            for (int i : new int[] {0, 31, 32, 39}) {
                byte[] one = Arrays.copyOfRange(pixels, i * SHAPE.bytes(), (i + 1) * SHAPE.bytes());
                assertThat(inference.encode(one, 1))
                        .containsExactly(
                                Arrays.copyOfRange(together, i * d, (i + 1) * d), within(1e-5f));
            }
        }
    }

    @Test
    void readsTheImagesThatCountAndChangesNone() throws Exception {
        byte[] pixels = EncoderGraphContract.pixels(SHAPE, 5);
        byte[] copy = pixels.clone();
        try (Inference inference = inference()) {
            float[] three = inference.encode(pixels, 3);
            assertThat(pixels).isEqualTo(copy);
            Arrays.fill(pixels, 3 * SHAPE.bytes(), pixels.length, (byte) 9);
            assertThat(inference.encode(pixels, 3)).isEqualTo(three);
            assertThat(three.length % 3).isZero();
        }
    }

    @Test
    void severalThreadsMayUseItAtOnce() throws Exception {
        try (Inference inference = inference()) {
            float[][] alone = new float[4][];
            for (int i = 0; i < 4; i++) {
                alone[i] = inference.encode(EncoderGraphContract.pixels(SHAPE, i + 1), i + 1);
            }
            IntStream.range(0, 40)
                    .parallel()
                    .map(i -> i % 4)
                    .forEach(i ->
                            assertThat(
                                            inference.encode(
                                                    EncoderGraphContract.pixels(SHAPE, i + 1),
                                                    i + 1))
                                    .containsExactly(alone[i], within(1e-5f)));
        }
    }

    private static double length(float[] rows, int at, int d) {
        double square = 0;
        for (int i = at; i < at + d; i++) {
            square += (double) rows[i] * rows[i];
        }
        return Math.sqrt(square);
    }

    /** A small network for {@link #SHAPE}. */
    static EncoderFile network() {
        return ResNetGraphTest.encoder(new Architecture(SHAPE, 4, List.of(6, 5), List.of(2, 1)));
    }
}
