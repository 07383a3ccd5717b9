package io.winnow.learning.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every encoder must do. */
public abstract class EncoderContract {

    /** The same encoder each time. */
    protected abstract Encoder encoder() throws Exception;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 130})
    void rowsHaveLengthOne(int count) throws Exception {
        try (Encoder encoder = encoder()) {
            float[] encoded = encoder.encode(pixels(encoder, count, 1), count);

            assertThat(encoded).hasSize(count * encoder.dimension());
            for (int i = 0; i < count; i++) {
                double square = 0;
                for (int j = 0; j < encoder.dimension(); j++) {
                    float value = encoded[i * encoder.dimension() + j];
                    square += value * value;
                }
                assertThat(square).as("row %d", i).isCloseTo(1, within(1e-4));
            }
        }
    }

    @Test
    void anImageIsEncodedAlikeAloneAndAmongOthers() throws Exception {
        try (Encoder encoder = encoder()) {
            byte[] pixels = pixels(encoder, 7, 2);
            int d = encoder.dimension();
            int bytes = encoder.input().bytes();
            float[] together = encoder.encode(pixels, 7);

            float[] alone = encoder.encode(Arrays.copyOfRange(pixels, 5 * bytes, 6 * bytes), 1);

            for (int j = 0; j < d; j++) {
                assertThat(alone[j]).isCloseTo(together[5 * d + j], within(1e-4f));
            }
        }
    }

    @Test
    void copiesOfAnImageAreEncodedAlike() throws Exception {
        try (Encoder encoder = encoder()) {
            byte[] one = pixels(encoder, 1, 5);
            byte[] three = new byte[3 * one.length];
            for (int i = 0; i < 3; i++) {
                System.arraycopy(one, 0, three, i * one.length, one.length);
            }
            float[] encoded = encoder.encode(three, 3);
            int d = encoder.dimension();
            for (int j = 0; j < d; j++) {
                assertThat(encoded[2 * d + j]).isCloseTo(encoded[j], within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 128, 255})
    void aBlankImageHasAnEmbedding(int value) throws Exception {
        try (Encoder encoder = encoder()) {
            byte[] blank = new byte[encoder.input().bytes()];
            Arrays.fill(blank, (byte) value);
            double square = 0;
            for (float x : encoder.encode(blank, 1)) {
                square += x * x;
            }
            if (square != 0 || !mayGiveZeros()) {
                assertThat(square).isCloseTo(1, within(1e-4));
            }
        }
    }

    /** Whether it passes on what a network from elsewhere says, and that may be nothing at all. */
    protected boolean mayGiveZeros() {
        return false;
    }

    @Test
    void equalIdsMeanEqualEmbeddings() throws Exception {
        try (Encoder once = encoder();
                Encoder again = encoder()) {
            byte[] pixels = pixels(once, 4, 3);

            assertThat(again.id()).isEqualTo(once.id());
            assertThat(again.encode(pixels, 4)).isEqualTo(once.encode(pixels, 4));
        }
    }

    @Test
    void theIdIsSafeAsAFileName() throws Exception {
        try (Encoder encoder = encoder()) {
            assertThat(encoder.id()).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
        }
    }

    @Test
    void noImagesGiveNoRows() throws Exception {
        try (Encoder encoder = encoder()) {
            assertThat(encoder.encode(new byte[0], 0)).isEmpty();
        }
    }

    @Test
    void refusesTooFewPixels() throws Exception {
        try (Encoder encoder = encoder()) {
            byte[] pixels = new byte[encoder.input().bytes() * 2 - 1];

            assertThatIllegalArgumentException().isThrownBy(() -> encoder.encode(pixels, 2));
        }
    }

    private static byte[] pixels(Encoder encoder, int count, long seed) {
        byte[] pixels = new byte[count * encoder.input().bytes()];
        new Random(seed).nextBytes(pixels);
        return pixels;
    }
}
