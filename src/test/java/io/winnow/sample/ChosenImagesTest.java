package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.ImageSourceContract;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChosenImagesTest extends ImageSourceContract {

    private static final ImageShape SHAPE = new ImageShape(1, 3, 3);

    @Override
    protected ImageSource images() {
        return new ChosenImages(all(), new int[] {6, 0, 3});
    }

    private static ImageSource all() {
        byte[] pixels = new byte[8 * SHAPE.bytes()];
        new Random(1).nextBytes(pixels);
        return ImageSource.of(pixels, SHAPE);
    }

    @Test
    void comeInTheOrderChosen() {
        byte[] chosen = new byte[SHAPE.bytes()];
        byte[] there = new byte[SHAPE.bytes()];
        images().read(0, chosen, 0);
        all().read(6, there, 0);
        assertThat(chosen).isEqualTo(there);
    }
}
