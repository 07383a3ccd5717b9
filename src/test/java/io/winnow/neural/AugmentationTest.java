package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.ImageShape;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationTest {

    private static final ImageShape SHAPE = new ImageShape(3, 10, 12);

    @Test
    void nothingAllowedChangesNothingButTheLayout() {
        Augmentation none = new Augmentation(1, 0, false, 0, 1, 1, 0, 0, 0);
        byte[] image = image();
        float[] view = new float[SHAPE.bytes()];
        none.view(image, SHAPE, Augmentation.UPRIGHT, new SplittableRandom(1), view);
        for (int p = 0; p < 120; p++) {
            for (int c = 0; c < 3; c++) {
                float expected = (image[c * 120 + p] & 255) / 255f;
                assertThat(view[p * 3 + c]).isCloseTo(expected, within(0.15f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sameSeedSameViewAndEveryPixelIsFinite(long seed) {
        Augmentation all = new Augmentation(0.3, 0.5, true, 0.5, 0.5, 1.3, 0.1, 1, 1);
        float[] first = new float[SHAPE.bytes()];
        float[] second = new float[SHAPE.bytes()];
        all.view(image(), SHAPE, Augmentation.UPRIGHT, new SplittableRandom(seed), first);
        all.view(image(), SHAPE, Augmentation.UPRIGHT, new SplittableRandom(seed), second);
        assertThat(second).isEqualTo(first);
        for (float pixel : first) {
            assertThat(pixel).isBetween(-0.6f, 2f);
        }
        all.view(image(), SHAPE, Augmentation.UPRIGHT, new SplittableRandom(seed + 100), second);
        assertThat(second).isNotEqualTo(first);
    }

    /** Every pixel is 200, 100, 50. */
    @Test
    void coloursChangeWhereThereAreAny() {
        byte[] image = new byte[SHAPE.bytes()];
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) (200 >> i / 120);
        }
        Augmentation colours = new Augmentation(1, 0, false, 0, 1, 1, 0, 0, 0, Colour.standard());
        float[] view = new float[SHAPE.bytes()];
        int changed = 0;
        for (int seed = 0; seed < 50; seed++) {
            colours.view(image, SHAPE, Augmentation.UPRIGHT, new SplittableRandom(seed), view);
            changed += Math.abs(view[0] - 2 * view[1]) > .02 ? 1 : 0;
        }
        assertThat(changed).isGreaterThan(25);
        ImageShape grey = new ImageShape(1, 10, 12);
        colours.view(image, grey, Augmentation.UPRIGHT, new SplittableRandom(1), view);
        assertThat(view[0]).isCloseTo(200 / 255f, within(1e-4f));
    }

    @Test
    void mirrorsHalfOfTheViews() {
        Augmentation flips = new Augmentation(1, 0, true, 0, 1, 1, 0, 0, 0);
        byte[] image = new byte[SHAPE.bytes()];
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) (i % 12 < 6 ? 200 : 0);
        }
        int mirrored = 0;
        float[] view = new float[SHAPE.bytes()];
        for (int seed = 0; seed < 400; seed++) {
            flips.view(image, SHAPE, Augmentation.UPRIGHT, new SplittableRandom(seed), view);
            mirrored += view[0] < 0.5f ? 1 : 0;
        }
        assertThat(mirrored).isBetween(160, 240);
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatThrownBy(() -> new Augmentation(0, 0, true, 0, 1, 1, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("crop");
        assertThatThrownBy(() -> new Augmentation(1, 0, true, 0, 2, 1, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("brightness");
    }

    /** Smooth, so that a stretch of an eighth moves no pixel far. */
    private static byte[] image() {
        byte[] image = new byte[SHAPE.bytes()];
        int base = new Random(1).nextInt(20);
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) (base + i % 12 * 8 + i / 12);
        }
        return image;
    }
}
