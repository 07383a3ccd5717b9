package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.ImageShape;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {

    private static final Scale SCALE = new Scale(0.4f, 0.2f);
    private static final Augmentation FLIPS = new Augmentation(1, 0, true, 0, 1, 1, 0, 0, 0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aQuarterIsWhatTheTurnedImageWouldLookLike(long seed) {
        ImageShape square = new ImageShape(1, 9, 9);
        byte[] image = new byte[square.bytes()];
        new Random(seed).nextBytes(image);
        byte[] turned = new byte[square.bytes()];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = image[i % 9 * 9 + 8 - i / 9];
        }
        Augmentation all = Augmentation.standard(square);
        float[][] rows = make(new TurnedViews(), image, square, all, seed);
        float[][] next = make(new TurnedViews(), turned, square, all, seed);
        for (int quarters = 0; quarters < 4; quarters++) {
            assertThat(next[quarters]).containsExactly(rows[(quarters + 1) % 4], within(1e-4f));
            assertThat(next[quarters]).isNotEqualTo(rows[quarters]);
        }
    }

    @Test
    void fourTurnsOfAnOblongImageShowTheSameSquare() {
        ImageShape wide = new ImageShape(1, 8, 16);
        byte[] image = new byte[wide.bytes()];
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) (i % 16 >= 5 && i % 16 < 11 ? 100 : 200);
        }
        float[][] rows = new float[TurnedViews.TURNS][wide.bytes()];
        Views.Look look = new Views.Look(wide, FLIPS, new Scale(0, 1));
        new TurnedViews().make(image, look, new SplittableRandom(1), rows);
        assertThat(mean(rows[1])).isCloseTo(mean(rows[0]), within(0.05));
        assertThat(rows[1][8]).as("bars lie down").isCloseTo(200 / 255f, within(0.1f));
        assertThat(rows[0][0]).as("the edge is cut off").isCloseTo(200 / 255f, within(0.1f));
        assertThat(rows[0][64 + 8]).isCloseTo(100 / 255f, within(0.01f));
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 4", "3, 3", "4, 28", "5, 1"})
    void masksHideWholePatchesAndTheWantedShare(long seed, int patch) {
        ImageShape shape = new ImageShape(3, 28, 28);
        float[] mask =
                make(new MaskedViews(patch, 0.6), new byte[shape.bytes()], shape, FLIPS, seed)[1];
        for (int i = 0; i < mask.length; i++) {
            int y = i / 3 / 28 / patch * patch;
            int x = i / 3 % 28 / patch * patch;
            assertThat(mask[i]).isEqualTo(mask[(y * 28 + x) * 3]).isIn(0f, 1f);
        }
        double wanted = patch == 28 ? 1 : 0.6;
        assertThat(mean(mask)).isCloseTo(wanted, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void coloursChangeAndLuminanceStays(long seed) {
        float[] before = new float[30];
        for (int i = 0; i < before.length; i++) {
            before[i] = new Random(i).nextFloat();
        }
        float[] after = before.clone();
        Colour.standard().alter(after, new SplittableRandom(seed));
        assertThat(after).isNotEqualTo(before);
        for (int i = 0; i < before.length; i += 3) {
            assertThat(luminance(after, i)).isCloseTo(luminance(before, i), within(1e-5));
        }
        float[] grey = before.clone();
        new Colour(0.5, 0.5, 1).alter(grey, new SplittableRandom(seed));
        assertThat(grey[0]).isEqualTo(grey[1]).isEqualTo(grey[2]);
        float[] same = before.clone();
        Colour.AS_IT_IS.alter(same, new SplittableRandom(seed));
        assertThat(same).containsExactly(before, within(1e-6f));
    }

    private static double luminance(float[] pixels, int at) {
        return 0.299 * pixels[at] + 0.587 * pixels[at + 1] + 0.114 * pixels[at + 2];
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static float[][] make(
            Views views, byte[] image, ImageShape shape, Augmentation how, long seed) {
        float[][] rows = new float[views.count()][shape.bytes()];
        views.make(image, new Views.Look(shape, how, SCALE), new SplittableRandom(seed), rows);
        return rows;
    }
}
