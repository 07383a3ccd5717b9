package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.ImageShape;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all views promise. */
abstract class ViewsContract {

    private static final ImageShape COLOUR = new ImageShape(3, 10, 13);

    abstract Views views();

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 28, 28", "3, 10, 13", "3, 1, 7", "1, 33, 2"})
    void everyRowIsFilledWithFiniteNumbers(int channels, int height, int width) {
        ImageShape shape = new ImageShape(channels, height, width);
        for (int blank : new int[] {-1, 0, 255}) {
            for (float[] row : make(image(shape, blank), shape, 1)) {
                for (float value : row) {
                    assertThat(value).isFinite();
                }
            }
        }
    }

    @Test
    void theSameSeedMakesTheSameRowsAnotherOthers() {
        byte[] image = image(COLOUR, -1);
        float[][] once = make(image, COLOUR, 1);
        assertThat(once).hasDimensions(views().count(), COLOUR.bytes());
        assertThat(Arrays.deepEquals(make(image, COLOUR, 1), once)).isTrue();
        assertThat(Arrays.deepEquals(make(image, COLOUR, 2), once)).isFalse();
    }

    @Test
    void theImageStaysAsItWas() {
        byte[] image = image(COLOUR, -1);
        byte[] copy = image.clone();
        make(image, COLOUR, 3);
        assertThat(image).isEqualTo(copy);
    }

    /** Filled with what no view holds before. */
    private float[][] make(byte[] image, ImageShape shape, long seed) {
        float[][] rows = new float[views().count()][shape.bytes()];
        for (float[] row : rows) {
            Arrays.fill(row, Float.NaN);
        }
        Views.Look look = new Views.Look(shape, Augmentation.standard(shape), new Scale(.4f, .2f));
        views().make(image, look, new SplittableRandom(seed), rows);
        return rows;
    }

    private static byte[] image(ImageShape shape, int blank) {
        byte[] image = new byte[shape.bytes()];
        if (blank < 0) {
            new Random(5).nextBytes(image);
        } else {
            Arrays.fill(image, (byte) blank);
        }
        return image;
    }
}
